import { describe, expect, it } from 'vitest';
import { assumptionsOf, valueAtPath } from '../../shared/document/changes.ts';
import { users } from '../../shared/document/origins.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { usualOrigins, valueFrom } from '../../shared/figures/origins.ts';
import { isAssumptionPath, isWholePath } from '../../shared/model/register.ts';
import { ASSUMPTION_PATHS, goldenProjections } from '../helpers/golden.ts';
import { golden, seedDocument, seedDocumentText, seedFigures } from './seed.ts';

const document = seedDocument();
const cases = goldenProjections().cases.slice(0, 7);
const all = [document.baseline, ...document.scenarios];

describe('the shipped document', () => {
  it('fits the schema and gives the same bytes when written again', () => {
    expect(documentSchema.safeParse(JSON.parse(seedDocumentText)).success).toBe(true);
    expect(writeDocument(document)).toEqual({ ok: true, value: seedDocumentText });
  });

  it('holds the seven scenarios, growth fades first', () => {
    expect(all.map(({ id }) => id)).toEqual(cases.map(({ name }) => name));
    expect(all.map(({ name }) => name)).toEqual([
      'Growth fades',
      'Growth stalls',
      'Momentum holds',
      'Higher worker quota',
      'Zones and incentives',
      'Export shock',
      'Preferences lost',
    ]);
    expect(new Set(all.map(({ mark }) => mark)).size).toBe(7);
  });

  it.each(cases)('gives $name exactly the assumptions of the golden case', ({ name, assumptions }) => {
    expect(assumptionsOf(document, name)).toEqual(assumptions);
  });

  it('says in each scenario only what differs from the baseline', () => {
    for (const { id, changes } of document.scenarios) {
      for (const [path, value] of Object.entries(changes)) {
        expect(isAssumptionPath(path) || isWholePath(path), `${id} ${path}`).toBe(true);
        expect(valueAtPath(document.baseline.assumptions, path), `${id} ${path}`).not.toEqual(value);
      }
    }
  });

  it('says what each scenario supposes, and why it takes each value that differs', () => {
    for (const { id, notes } of all) expect(notes, id).not.toBe('');
    for (const { id, changes, rationale } of document.scenarios) {
      expect(Object.keys(rationale).sort(), id).toEqual(Object.keys(changes).sort());
    }
    for (const path of Object.keys(document.baseline.rationale)) expect(isAssumptionPath(path), path).toBe(true);
  });

  it('warns that the first year takes four months’ growth as the year’s', () => {
    expect(document.baseline.notes).toContain('four months’ growth');
    expect(document.baseline.notes).toContain('2019');
  });

  it('carries the shipped figures whole', () => {
    expect(document.figures).toEqual(seedFigures());
  });

  it('takes from the figures, in the baseline, every value that the structure says comes from them', () => {
    for (const path of ASSUMPTION_PATHS) {
      if ('note' in document.structure.origins![path]!) continue;
      const link = document.baseline.origins?.[path];
      expect(link, path).toEqual(usualOrigins(document, path, 2024)[0]?.origin);
      expect(valueFrom(document, path, link!), path).toBeCloseTo(
        valueAtPath(document.baseline.assumptions, path) as number,
        12,
      );
    }
    expect(users(document)).toHaveLength(6);
  });

  it('holds the uncertainty of the golden case with 10,000 draws and two more inputs', () => {
    const { uncertainty } = golden('uncertainty');
    expect(document.uncertainty).toEqual({
      ...uncertainty,
      draws: 10_000,
      inputs: [
        ...uncertainty.inputs,
        {
          path: 'imports.growth.from',
          apply: 'shift',
          distribution: { kind: 'triangular', min: -0.35, mode: 0, max: 0.05 },
        },
        { path: 'base.totalTrade', apply: 'factor', distribution: { kind: 'pert', min: 1, mode: 1.02, max: 1.1 } },
      ],
    });
    expect(document.targets).toEqual([{ metric: 'trade', value: 5000 }]);
  });
});
