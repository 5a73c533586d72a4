import { byNumber } from '../grammar.ts';
import { numbers } from '../locale.ts';

/** What is wrong with imported data in a document, and with what values take from it. */
export const series = {
  notHs: ({ code }: { code: string }) => ({
    what: `"${code}" is no code of the Harmonized System`,
    allowed: 'its codes have two digits or more; codes of other classifications go into the name',
  }),
  noGoods: ({ measure }: { measure: string }) => ({
    what: `codes of goods stand at a series of ${measure}`,
    allowed: 'only trade in goods has them: remove them',
  }),
  noFigure: ({ id }: { id: string }) => ({
    what: `figure "${id}" is not in the document`,
    allowed: 'add the figure, or remove the origin: the value is assumed then',
  }),
  noSeries: ({ id }: { id: string }) => ({
    what: `series "${id}" is not in the document`,
    allowed: 'import its data again, or remove the origin: the value is assumed then',
  }),
  backwards: ({ from, to }: { from: number; to: number }) => ({
    what: `goes from ${from} to ${to}`,
    allowed: 'the first year is not after the last',
  }),
  howMany: ({ use, count, needed }: { use: string; count: number; needed: number }) => ({
    what: `names ${count} series for ${use}`,
    allowed: `${needed} ${byNumber(needed, 'is', 'are')} needed`,
  }),
  /** Data of an id that is there, with other values. */
  newer: ({ name, changed }: { name: string; changed: number }) => ({
    what: `${name} has other values in ${changed} ${byNumber(changed, 'period', 'periods')} than in the document`,
    allowed: 'replace it on your word: what changes is listed, and what was taken from it follows',
  }),
  notThere: ({ id }: { id: string }) => ({
    what: `"${id}" is no series of the document`,
    allowed: 'choose one of them',
  }),
  noTotal: ({ flow }: { flow: 'exports' | 'imports' }) => ({
    what: `no series tells the ${flow} as a whole`,
    allowed: 'type what they come to in the year',
  }),
  partsAboveTotal: ({ parts, total }: { parts: number; total: number }) => ({
    what: `the goods come to ${numbers.rounded(parts)}, which is more than the whole, ${numbers.rounded(total)}`,
    allowed: 'type a larger whole, or leave goods out that stand twice',
  }),
  noName: { what: 'is empty', allowed: 'give the series a name' },
};
