import type { Series } from './schema.ts';

/** The chapters or codes of a series; empty: all goods. */
export const codesOf = ({ hs = [] }: Pick<Series, 'hs'>): readonly string[] => (typeof hs === 'string' ? [hs] : hs);
