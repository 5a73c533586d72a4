import { useEffect, useRef } from 'react';

/** Something that is pulled by the pointer or moved by a held key: begun once, ended once, at the latest when it goes. */
export interface Gesture {
  begin(start: () => void, end: () => void): void;
  end(): void;
  readonly active: () => boolean;
}

export function useGesture(): Gesture {
  const ending = useRef<(() => void) | null>(null);
  const end = () => {
    const finish = ending.current;
    ending.current = null;
    finish?.();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it goes
  useEffect(() => end, []);
  return {
    begin(start, finish) {
      if (ending.current !== null) return;
      ending.current = finish;
      start();
    },
    end,
    active: () => ending.current !== null,
  };
}
