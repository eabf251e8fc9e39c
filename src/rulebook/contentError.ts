/** One thing wrong with a content file. */
export interface Fault {
  /** Path below the project folder. */
  file: string;
  /** 1-based line, where it is known. */
  line?: number;
  /** Dotted path of the field: `pairs.2.say`; empty for the whole file. */
  field: string;
  /** What is wrong and how to mend it, in one or two sentences. */
  mend: string;
}

/** Thrown when content cannot be used; its message lists every fault at once. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    super(`The content has ${count}:\n${faults.map(formatFault).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

function formatFault({ file, line, field, mend }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return field === '' ? `  ${place}\n    ${mend}` : `  ${place}\n    ${field}: ${mend}`;
}
