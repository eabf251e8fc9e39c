import { useEffect, useRef, useState } from 'preact/hooks';
import type { Take } from './take.ts';

/** Holds one take at a time, and gives its memory back when another takes its place or the page goes. */
export function useTake() {
  const [take, setTake] = useState<Take | null>(null);
  const url = useRef<string | null>(null);

  function replace(next: Take | null) {
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = next?.url ?? null;
    setTake(next);
  }
  useEffect(
    () => () => {
      if (url.current !== null) URL.revokeObjectURL(url.current);
    },
    [],
  );

  return { take, replace };
}
