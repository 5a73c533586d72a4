/**
 * Whether two questions ask the same: by identity where they share parts (a document shares what did not change), and
 * else value by value.
 */
export function sameQuestion(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameQuestion(a[key as keyof typeof a], b[key as keyof typeof b]));
}
