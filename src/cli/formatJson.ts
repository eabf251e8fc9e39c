import { addressOf } from './addressOf.ts';
import type { Formatter } from './checkedFile.ts';
import { placeIn } from './places.ts';

/** `--format json`: the fields of `--ndjson`, with lines, columns, titles and addresses for people. */
export const formatJson: Formatter = (files, rulebook) => {
  const titles = new Map(rulebook.rules.map(({ id, title }) => [id, title]));
  const report = {
    rulebook: rulebook.version,
    files: files.map(({ name, text, verdicts, findings, scores }) => {
      const place = placeIn(text);
      return {
        file: name,
        verdicts,
        findings: findings.map((finding) => ({
          ...finding,
          title: titles.get(finding.rule)!,
          page: addressOf(finding.rule),
          ...(finding.start === null ? { line: null, column: null } : place(finding.start)),
        })),
        scores,
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
