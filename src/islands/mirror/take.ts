/** With the voice alone, or with a picture. */
export type Medium = 'audio' | 'video';

/** Something to listen to: a recording just made, or a file that was opened. */
export interface Take {
  /** An object URL; whoever holds the take revokes it. */
  url: string;
  medium: Medium;
  /** The name it is saved under, or was opened by. */
  name: string;
  /** True for a recording made here: it exists nowhere else. */
  recorded: boolean;
  /** Seconds of recording; null for a file. */
  seconds: number | null;
  /** Words of the script that was read; 0 for a file. */
  words: number;
}
