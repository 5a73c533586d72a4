/** A fact of an import in the words of its table: why rows were left out, or bad, or what is noted. */
export function saidOf(
  texts: Readonly<Record<string, unknown>>,
  fact: { readonly code: string; readonly params: unknown },
): string {
  const text = texts[fact.code];
  return typeof text === 'string' ? text : (text as (params: unknown) => string)(fact.params);
}
