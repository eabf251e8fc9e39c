import { readRewards } from '../../learner/rewards.ts';

/** A small reward for revising: said once, in words, and not to those who switched rewards off. */
export function Better({ from, to }: { from: number; to: number }) {
  const gained = Math.round(to - from);
  return gained <= 0 || !readRewards() ? null : (
    <p class="better">
      {gained} {gained === 1 ? 'point' : 'points'} better than your first. Revising is the skill.
    </p>
  );
}
