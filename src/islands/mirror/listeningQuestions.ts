/** One thing to listen for. */
export interface ListeningQuestion {
  id: string;
  name: string;
  ask: string;
  /** What one may answer oneself, and what to do about it. */
  ratings: { text: string; next: string }[];
}

/** What to listen for in one's own voice; nobody else rates it, and nothing is kept. */
export const listeningQuestions: readonly ListeningQuestion[] = [
  {
    id: 'fillers',
    name: 'Fillers',
    ask: 'How often did a sound or a word only fill time? A stammer is none.',
    ratings: [
      { text: 'Hardly ever', next: 'Keep those silences. You sound like somebody who knows.' },
      {
        text: 'Now and then',
        next: 'People talk like that. Choose one word, and leave a pause in its place.',
      },
      {
        text: 'I stopped counting',
        next: 'Choose one word only. Begin each sentence one breath later.',
      },
    ],
  },
  {
    id: 'pace',
    name: 'Pace',
    ask: 'Could somebody have written it down?',
    ratings: [
      { text: 'Every number', next: 'That is the test. The rest may flow.' },
      { text: 'Most of it', next: 'Slow down at names, numbers and hours.' },
      { text: 'Not the numbers', next: 'Say numbers in groups, and wait for the pen after each.' },
    ],
  },
  {
    id: 'pauses',
    name: 'Pauses',
    ask: 'Was there a silence after each thought?',
    ratings: [
      { text: 'After each', next: 'So the caller could answer, or stop you.' },
      { text: 'Where I ran out of air', next: 'Mark the pauses in your script before you read.' },
      { text: 'Nowhere', next: 'Stop at every full stop, and close your mouth.' },
    ],
  },
  {
    id: 'wordiness',
    name: 'Wordiness',
    ask: 'Which sentences would nobody miss?',
    ratings: [
      { text: 'None', next: 'Then leave it as it is.' },
      { text: 'One or two', next: 'Say it again without them, and hear what is left.' },
      { text: 'Quite a few', next: 'Write down the three things they must know. Say these.' },
    ],
  },
  {
    id: 'warmth',
    name: 'Warmth',
    ask: 'Would you like to be called by this voice?',
    ratings: [
      { text: 'Yes', next: 'Remember how you sat and where you looked. It can be heard.' },
      { text: 'The words, not the voice', next: 'Say the first sentence to a face.' },
      { text: 'No', next: 'Say their name once, and what the fault costs them.' },
    ],
  },
];
