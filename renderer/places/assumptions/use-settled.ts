import { useEffect, useState } from 'react';

/**
 * A value once it has stayed the same for a while, and at once where `key` is another: for what may lag behind a slider
 * but must not run on every one of its moves.
 */
export function useSettled<T>(value: T, key: string, delay: number): T {
  const [settled, setSettled] = useState({ value, key });
  const current = settled.key === key ? settled : { value, key };
  if (current !== settled) setSettled(current);
  useEffect(() => {
    if (Object.is(current.value, value)) return;
    const timer = setTimeout(() => setSettled({ value, key }), delay);
    return () => clearTimeout(timer);
  }, [current.value, value, key, delay]);
  return current.value;
}
