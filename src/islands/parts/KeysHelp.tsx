import { useEffect, useRef } from 'preact/hooks';

/** True while the person types, when shortcuts must be silent. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return (
    target !== null &&
    (target.isContentEditable ||
      /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type)))
  );
}

/** The list of keys, opened with "?" or its button. */
export function KeysHelp({ keys }: { keys: readonly [string, string][] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event) && dialog.current?.open === false) {
        event.preventDefault();
        dialog.current.showModal();
      }
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);

  return (
    <>
      <button
        class="button small keys-button"
        type="button"
        onClick={() => dialog.current?.showModal()}
      >
        Shortcuts
      </button>
      <dialog class="keys-help" ref={dialog} aria-label="Shortcuts">
        <h3>Shortcuts</h3>
        <dl>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button class="button">Close</button>
        </form>
      </dialog>
    </>
  );
}
