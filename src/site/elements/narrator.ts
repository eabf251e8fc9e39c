/** Words a minute at which captions go on where nothing reads aloud; ours, a calm reading pace. */
const captionPace = 140;

/** What speaks, or keeps the pace of silent captions. */
export interface Narrator {
  /** Name of the voice, or null where captions go on in silence. */
  readonly voice: string | null;
  /** Says a sentence. Resolves when it is over; never after `stop`. */
  say(sentence: string, rate: number): Promise<void>;
  stop(): void;
}

/**
 * A narrator with a voice of this computer. Network voices send the text away, so one whose
 * `localService` is not true is never used; without a local English voice the captions go on in silence.
 */
export async function findNarrator(): Promise<Narrator> {
  const voices = await listVoices();
  const local = voices.filter(({ localService, lang }) => localService && /^en\b/i.test(lang));
  const voice = local.find(({ lang }) => /^en-GB/i.test(lang)) ?? local[0];
  return voice === undefined ? new SilentNarrator() : new SpeakingNarrator(voice);
}

/** Chromium fills the list late; a second is enough on every machine that has voices. */
async function listVoices(): Promise<SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, 1000);
  });
  return speechSynthesis.getVoices();
}

class SpeakingNarrator implements Narrator {
  readonly #voice: SpeechSynthesisVoice;

  constructor(voice: SpeechSynthesisVoice) {
    this.#voice = voice;
  }

  get voice() {
    return this.#voice.name;
  }

  say(sentence: string, rate: number): Promise<void> {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = this.#voice;
      utterance.lang = this.#voice.lang;
      utterance.rate = rate;
      utterance.onend = () => resolve();
      speechSynthesis.speak(utterance);
    });
  }

  stop() {
    speechSynthesis.cancel();
  }
}

class SilentNarrator implements Narrator {
  readonly voice = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string, rate: number): Promise<void> {
    const words = sentence.split(/\s+/).length;
    return new Promise((resolve) => {
      this.#timer = setTimeout(resolve, (words / (captionPace * rate)) * 60_000 + 400);
    });
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
