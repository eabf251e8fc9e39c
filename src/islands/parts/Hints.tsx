import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Ordered hints, one at a time; focus moves to the new one. */
export function Hints({ hints }: { hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  const last = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (shown > 0) last.current?.focus();
  }, [shown]);

  return (
    <div class="hints needs-scripts">
      {shown > 0 && (
        <ol>
          {hints.slice(0, shown).map((hint, index) => (
            <li key={hint} tabIndex={-1} ref={index === shown - 1 ? last : undefined}>
              {hint}
            </li>
          ))}
        </ol>
      )}
      {shown < hints.length && (
        <button class="button small" type="button" onClick={() => setShown(shown + 1)}>
          {shown === 0 ? 'Give me a hint' : 'Another hint'} ({shown + 1} of {hints.length})
        </button>
      )}
    </div>
  );
}
