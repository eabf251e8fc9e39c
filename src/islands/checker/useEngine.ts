import { useEffect, useState } from 'preact/hooks';
import type { Rulebook } from '../../schemas/rulebook.ts';
import { loadJson } from '../loadJson.ts';
import type { LoadedEngine } from './engine.ts';

/**
 * Fetches the engine and the rulebook when they are needed and not before: whoever only looks at
 * the page should not wait for them.
 */
export function useEngine(
  rulebookUrl: string,
  needed: boolean,
): { engine: LoadedEngine | null; failed: boolean; retry(): void } {
  const [engine, setEngine] = useState<LoadedEngine | null>(null);
  const [failed, setFailed] = useState(false);

  function load() {
    setFailed(false);
    Promise.all([import('./engine.ts'), loadJson<Rulebook>(rulebookUrl)]).then(
      ([{ makeEngine }, rulebook]) => {
        const made = makeEngine(rulebook);
        setEngine(made);
        setTimeout(made.warmUp);
      },
      () => setFailed(true),
    );
  }
  useEffect(() => {
    if (needed) load();
  }, [needed]);

  return { engine, failed, retry: load };
}
