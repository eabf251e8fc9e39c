import type { MutedRule } from '../../learner/mutedRules.ts';

/** The rules this device does not ask, why, and the way back. */
export function MutedRules(props: {
  muted: readonly MutedRule[];
  titleOf(rule: string): string;
  ruleBase: string;
  onUnmute(rule: string): void;
}) {
  const { muted, titleOf, ruleBase, onUnmute } = props;
  if (muted.length === 0) return null;
  return (
    <section class="muted-rules" aria-labelledby="muted-rules">
      <h2 id="muted-rules">Muted on this device</h2>
      <ul role="list">
        {muted.map(({ rule, reason }) => (
          <li key={rule}>
            <span>
              <a href={`${ruleBase}${rule}/`}>{titleOf(rule)}</a>: {reason}
            </span>{' '}
            <button class="button small" type="button" onClick={() => onUnmute(rule)}>
              Unmute<span class="sr-only"> {titleOf(rule)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
