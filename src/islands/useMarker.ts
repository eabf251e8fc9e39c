import { useRef, useState } from 'preact/hooks';
import type { Rulebook } from '../schemas/rulebook.ts';
import { loadJson } from './loadJson.ts';
import type { Marker } from './marker.ts';

/**
 * Fetches what marks an answer when somebody sets out to write: who only reads need not wait.
 *
 * @returns the marker, null until it has come, and a way to fetch it that a failure leaves open
 */
export function useMarker(rulebookUrl: string): {
  marker: Marker | null;
  load(): Promise<Marker>;
} {
  const [marker, setMarker] = useState<Marker | null>(null);
  const loading = useRef<Promise<Marker> | null>(null);
  return {
    marker,
    load() {
      loading.current ??= Promise.all([
        import('./marker.ts'),
        loadJson<Rulebook>(rulebookUrl),
      ]).then(([{ makeMarker }, rulebook]) => {
        const made = makeMarker(rulebook);
        setMarker(made);
        return made;
      });
      loading.current.catch(() => (loading.current = null));
      return loading.current;
    },
  };
}
