import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { errorOf } from '../helpers/golden.ts';
import { sentenceOf } from '../helpers/said.ts';
import { seedStructure } from '../seeds/seed.ts';

const METRICS = ['trade', 'remittancesToGdp', 'exports:garments'];
/** Of the year 2035, as they came out when the sample was written. */
const NUMBERS = [
  ['growth-fades', 5564.174449002752, 0.0011006448924934702, 2008.711358361544],
  ['momentum-holds', 11709.48569334581, 0.0011006448924934702, 3765.752271480126],
  ['higher-worker-quota', 5577.675016579778, 0.002091640389167442, 2008.711358361544],
  ['zones-and-incentives', 5865.974449002752, 0.0011006448924934702, 2008.711358361544],
  ['export-shock', 5532.788334028353, 0.0011006448924934702, 1989.8796893769043],
  ['duty-free-access-ends', 5357.489200060429, 0.0011006448924934702, 1853.697421654801],
  ['electronics-rise', 5568.996840782776, 0.0011006448924934702, 1311.4543629664872],
] as const;

test('a document of version 2 as it was first written is read and written as it is, and gives the same numbers', () => {
  const text = readFileSync(resolve('tests/document/samples/version-2.bilateral'), 'utf8');
  const read = readDocument(text, seedStructure);
  if (!read.ok) throw new Error(read.problems.map(sentenceOf).join('\n'));
  expect(read.value).toMatchObject({ readAs: 2, notes: [] });
  const written = writeDocument(read.value.document);
  expect(written).toEqual({ ok: true, value: text });
  const frame = frameOf(read.value.document);
  const last = (id: string, metric: string) =>
    seriesOf(project(assumptionsOf(read.value.document, id), frame), metric as MetricName).at(-1)!;
  for (const row of NUMBERS) {
    METRICS.forEach((metric, k) => {
      expect(errorOf(last(row[0], metric), row[k + 1] as number), `${row[0]}, ${metric}`).toBeLessThanOrEqual(1e-9);
    });
  }
});
