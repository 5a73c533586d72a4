import { describe, expect, it } from 'vitest';
import { assumptionsOf, valueAtPath } from '../../shared/document/changes.ts';
import { users } from '../../shared/document/origins.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { valueFrom } from '../../shared/figures/origins.ts';
import { usualOrigins } from '../../shared/figures/takeable.ts';
import { frameOf } from '../../shared/model/frame.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { isAssumptionPath, isWholePath } from '../../shared/model/register.ts';
import { ASSUMPTION_PATHS, errorOf, goldenProjections, WORKED_METRICS } from '../helpers/golden.ts';
import { golden, seedDocument, seedDocumentText, seedFigures } from './seed.ts';

const document = seedDocument();
const cases = goldenProjections().cases.slice(0, 7);
const all = [document.baseline, ...document.scenarios];

describe('the shipped document', () => {
  it('fits the schema and gives the same bytes when written again', () => {
    expect(documentSchema.safeParse(JSON.parse(seedDocumentText)).success).toBe(true);
    expect(writeDocument(document)).toEqual({ ok: true, value: seedDocumentText });
  });

  it('holds the seven scenarios of the worked cases, growth fades first, and two of groups of goods', () => {
    expect(all.slice(0, 7).map(({ id }) => id)).toEqual(cases.map(({ name }) => name));
    expect(all.map(({ name }) => name)).toEqual([
      'Growth fades',
      'Growth stalls',
      'Momentum holds',
      'Higher worker quota',
      'Zones and incentives',
      'Export shock',
      'Preferences lost',
      'Duty-free access ends',
      'Electronics rise, garments slow',
    ]);
    expect(all.map(({ mark }) => mark)).toEqual([...all.keys()]);
  });

  it.each(cases)(
    'gives $name exactly the assumptions of the golden case, with goods and inputs',
    ({ name, assumptions }) => {
      const { exports, imports, inputs, ...rest } = assumptionsOf(document, name);
      expect({
        ...rest,
        exports: { ...exports, groups: {} },
        imports: { ...imports, groups: {} },
        inputs: {},
      }).toEqual(assumptions);
    },
  );

  it.each(cases)('gives $name the numbers of the golden case, split as it is', ({ name, metrics }) => {
    const projection = project(assumptionsOf(document, name), frameOf(document));
    for (const metric of WORKED_METRICS) {
      seriesOf(projection, metric).forEach((value, t) => {
        expect(errorOf(value, metrics[metric]![t]!), `${metric} ${t}`).toBeLessThanOrEqual(1e-9);
      });
    }
    expect(seriesOf(projection, 'trade')[0]).toBe(2000);
  });

  it('splits both flows into the goods that the figures name and what is left, all of it assumed', () => {
    const { structure, baseline } = document;
    for (const flow of ['exports', 'imports'] as const) {
      const named = document.figures.facts.flatMap((fact) =>
        fact.kind === 'good' && fact.direction === flow ? [fact.name] : [],
      );
      expect(structure.goods[flow].map(({ name }) => name)).toEqual(expect.arrayContaining([...named, 'Other goods']));
      for (const [id, group] of Object.entries(baseline.assumptions[flow].groups)) {
        expect(group, id).toMatchObject({ growth: null, overrides: {}, access: null });
        expect(structure.origins?.[`${flow}.groups.${id}.share`], id).toHaveProperty('note');
      }
    }
    for (const path of ['base', 'growth.rate']) {
      expect(structure.origins?.[`inputs.gdp.${path}`], path).toHaveProperty('note');
    }
  });

  it('lets duty-free access end: three groups at the tariff that users of the agreement and the others pay', () => {
    const ends = project(assumptionsOf(document, 'duty-free-access-ends'), frameOf(document));
    const fades = project(assumptionsOf(document, document.baseline.id), frameOf(document));
    const after = (1 + 0.3 * 0.09 + 0.7 * 0.04) ** -1.5;
    for (const { id } of document.structure.goods.exports) {
      const touched = ['garments', 'footwear', 'bags'].includes(id);
      const [was, is] = [fades, ends].map((one) => seriesOf(one, `exports:${id}`));
      expect(is![8], id).toBeCloseTo(was![8]!, 9);
      expect(is![9], id).toBeCloseTo(was![9]! * (touched ? after : 1), 9);
    }
  });

  it('gives remittances in per cent of GDP', () => {
    const projection = project(assumptionsOf(document, document.baseline.id), frameOf(document));
    const [ratio, remittances] = ['remittancesToGdp', 'remittances'].map((one) =>
      seriesOf(projection, one as MetricName),
    );
    expect(ratio![0]).toBeCloseTo(remittances![0]! / 46_000, 12);
    expect(ratio![11]).toBeCloseTo(remittances![11]! / (46_000 * 1.07 ** 11), 12);
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
