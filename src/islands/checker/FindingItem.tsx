import { planEdit } from '../../engine/planEdit.ts';
import type { Finding } from '../../engine/types.ts';
import { Quoted } from '../parts/Quoted.tsx';
import { DisagreeForm, type Disagreement } from './DisagreeForm.tsx';
import { isPlaced } from './findings.ts';

/** What people call a finding of this kind. */
export function nameKind({ verdict, start }: Finding): string {
  if (verdict === 'unsure') return 'Could not tell';
  if (verdict === 'look') return 'Look';
  return start === null ? 'Missing' : 'Fix';
}

/** What the button that applies a replacement says; null where there is none. */
export function nameEdit(text: string, finding: Finding): string | null {
  const edit = planEdit(text, finding);
  if (edit === null) return null;
  return finding.replacement === '' ? `Take out “${finding.quote}”` : `Put “${edit.text}”`;
}

/** One finding: what was seen, a way to say it right, its rule, and what can be done about it. */
export function FindingItem(props: {
  finding: Finding;
  text: string;
  title: string;
  href: string;
  current: boolean;
  onApply(): void;
  onShow(): void;
  disagreement: Disagreement;
}) {
  const { finding, text, title, href, current, onApply, onShow, disagreement } = props;
  const offer = nameEdit(text, finding);
  return (
    <li class={`finding ${finding.verdict}`} aria-current={current ? 'true' : undefined}>
      <p>
        <strong class="kind">{nameKind(finding)}</strong>{' '}
        <Quoted quote={finding.quote} text={finding.reason} />
      </p>
      {finding.fix !== '' && <p class="fix">{finding.fix}</p>}
      {(offer !== null || isPlaced(finding)) && (
        <p class="row">
          {offer !== null && (
            <button class="button small primary" type="button" onClick={onApply}>
              {offer}
            </button>
          )}
          {isPlaced(finding) && (
            <button class="button small" type="button" onClick={onShow}>
              Show in the text
            </button>
          )}
        </p>
      )}
      <div class="finding-foot">
        <a href={href}>{title}</a>
        <DisagreeForm {...disagreement} />
      </div>
    </li>
  );
}
