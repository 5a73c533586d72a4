import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from '../../shared/document/changes.ts';
import type { Edited } from '../../shared/document/edits/edit.ts';
import {
  addListed,
  goesWith,
  removeListed,
  renameListed,
  reorderListed,
} from '../../shared/document/edits/structure.ts';
import { addTarget } from '../../shared/document/edits/targets.ts';
import { addInput } from '../../shared/document/edits/uncertainty.ts';
import { setValue, setValues } from '../../shared/document/edits/values.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { project, seriesOf } from '../../shared/model/project.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { sentenceOf } from '../helpers/said.ts';
import { firstCase, seedStructure } from '../seeds/seed.ts';

const seed = firstCase();
const done = (edited: Edited): ScenarioDocument => answerOf(edited);
const why = (edited: Edited): string => (edited.ok ? 'it was done' : edited.problems.map(sentenceOf).join('\n'));
const values = (document: ScenarioDocument, scenario: string) => [
  ...project(assumptionsOf(document, scenario), frameOf(document)).values,
];
const sharesOf = (document: ScenarioDocument, scenario = 'growth-fades') =>
  Object.values(assumptionsOf(document, scenario).exports.groups).map(({ share }) => share);

/** Exports split into three groups that follow the flow: 50%, 30% and 20%. */
function split(): ScenarioDocument {
  const three = ['Garments', 'Wiring harnesses', 'Bags'].reduce(
    (document, name) => done(addListed(document, { list: 'exports', name })),
    seed,
  );
  return done(
    setValues(three, {
      scenario: 'growth-fades',
      values: {
        'exports.groups.garments.share': 0.5,
        'exports.groups.wiringHarnesses.share': 0.3,
        'exports.groups.bags.share': 0.2,
      },
    }),
  );
}

describe('groups of goods', () => {
  test('that follow their flow leave every number of it as it was', () => {
    const document = split();
    expect(document.structure.goods.exports.map(({ id }) => id)).toEqual(['garments', 'wiringHarnesses', 'bags']);
    for (const { id } of [document.baseline, ...document.scenarios]) {
      const [before, after] = [seed, document].map((one) => project(assumptionsOf(one, id), frameOf(one)));
      for (const metric of before!.metrics) {
        const was = seriesOf(before!, metric);
        seriesOf(after!, metric).forEach((value, t) => {
          expect(Math.abs(value - was[t]!), metric).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(was[t]!)));
        });
      }
    }
  });

  test('have shares that add up to 1: one that is not is refused', () => {
    const off = setValue(split(), { scenario: 'export-shock', path: 'exports.groups.bags.share', value: 0.5 });
    expect(why(off)).toContain('the shares of the groups of exports add up to 1.3');
  });

  test('are one in a document that is written and read', () => {
    const document = split();
    const written = answerOf(writeDocument(document));
    expect(answerOf(readDocument(written, seedStructure)).document).toEqual(document);
  });

  test('give their share to the others in proportion when they go, in every scenario that has its own', () => {
    const own = done(
      setValues(split(), {
        scenario: 'export-shock',
        values: { 'exports.groups.garments.share': 0.4, 'exports.groups.bags.share': 0.3 },
      }),
    );
    const without = done(removeListed(own, { list: 'exports', id: 'bags' }));
    expect(sharesOf(without)).toEqual([0.625, 0.375]);
    const [garments, harnesses] = sharesOf(without, 'export-shock');
    expect(garments! / harnesses!).toBeCloseTo(0.4 / 0.3, 12);
    expect(garments! + harnesses!).toBeCloseTo(1, 12);
  });

  test('take what is said of them along, which is told before', () => {
    const uncertain = done(
      addInput(
        done(
          setValue(split(), {
            scenario: 'growth-fades',
            path: 'exports.groups.bags.growth',
            value: { shape: 'constant', rate: 0.1 },
          }),
        ),
        {
          path: 'exports.groups.bags.growth.rate',
          apply: 'shift',
          distribution: { kind: 'uniform', min: -0.1, max: 0.1 },
        },
      ),
    );
    const document = done(addTarget(uncertain, { metric: 'exports:bags', value: 400 }));
    const bags = { list: 'exports', id: 'bags' } as const;
    expect(goesWith(document, bags)).toEqual({
      uncertain: ['exports.groups.bags.growth.rate'],
      targets: [{ metric: 'exports:bags', value: 400 }],
      scenarios: [],
    });
    const without = done(removeListed(document, bags));
    expect(without.uncertainty).toEqual(seed.uncertainty);
    expect(without.targets).toEqual(seed.targets);
  });

  test('that a shock names stay', () => {
    const shocks = [{ year: 2030, flow: 'both', size: -0.2, halfLife: 2, group: 'bags' }];
    const document = done(setValue(split(), { scenario: 'export-shock', path: 'shocks', value: shocks }));
    expect(why(removeListed(document, { list: 'exports', id: 'bags' }))).toContain('a shock of Export shock');
    expect(removeListed(document, { list: 'exports', id: 'garments' }).ok).toBe(true);
  });

  test('have another order in all scenarios at once', () => {
    const document = done(reorderListed(split(), { list: 'exports', id: 'bags', to: 0 }));
    expect(Object.keys(document.baseline.assumptions.exports.groups)).toEqual(['bags', 'garments', 'wiringHarnesses']);
    expect(sharesOf(document)).toEqual([0.2, 0.5, 0.3]);
  });

  test('keep their ids under another name, and no two have one name', () => {
    const document = done(renameListed(split(), { list: 'exports', id: 'bags', name: 'Travel goods' }));
    expect(document.structure.goods.exports.at(-1)).toEqual({ id: 'bags', name: 'Travel goods' });
    expect(document.baseline).toBe(document.baseline);
    expect(why(renameListed(document, { list: 'exports', id: 'bags', name: ' garments ' }))).toContain(
      'is there already',
    );
    expect(why(addListed(document, { list: 'exports', name: ' ' }))).toContain('a name is needed');
  });

  test('are at most twenty', () => {
    let document = seed;
    for (let n = 1; n <= 20; n++) document = done(addListed(document, { list: 'imports', name: `G ${n}` }));
    expect(why(addListed(document, { list: 'imports', name: 'One more' }))).toContain('at most 20 entries');
  });

  test('of names in other scripts have ids of their own', () => {
    const twice = ['衣類', '履物'].reduce((one, name) => done(addListed(one, { list: 'exports', name })), seed);
    expect(twice.structure.goods.exports.map(({ id }) => id)).toEqual(['group', 'group2']);
  });
});

describe('tracks', () => {
  test('come without workers, and move no number of the others', () => {
    const document = done(addListed(seed, { list: 'tracks', name: 'Development', more: { help: 'From 2027' } }));
    expect(document.structure.tracks.at(-1)).toEqual({ id: 'development', name: 'Development', help: 'From 2027' });
    const [before, after] = [seed, document].map((one) => project(assumptionsOf(one, 'growth-fades'), frameOf(one)));
    for (const metric of before!.metrics) expect([...seriesOf(after!, metric)]).toEqual([...seriesOf(before!, metric)]);
  });

  test('that others move on to stay, and so does the last one', () => {
    const moving = done(
      setValue(seed, { scenario: 'growth-stalls', path: 'workers.tracks.trainee.moveOnTo', value: 'skilled' }),
    );
    expect(why(removeListed(moving, { list: 'tracks', id: 'skilled' }))).toContain('in Growth stalls');
    const two = done(removeListed(seed, { list: 'tracks', id: 'seasonal' }));
    const one = done(removeListed(two, { list: 'tracks', id: 'skilled' }));
    expect(assumptionsOf(one, 'growth-fades').workers.tracks.trainee!.initialShare).toBe(1);
    expect(why(removeListed(one, { list: 'tracks', id: 'trainee' }))).toContain('is the only track');
  });
});

describe('own metrics', () => {
  const withMetric = (document: ScenarioDocument, name: string, formula: string): ScenarioDocument =>
    done(addListed(document, { list: 'metrics', name, more: { unit: '1', kind: 'ratio', better: null, formula } }));
  const shares = withMetric(split(), 'Share of bags', 'exports:bags / exports');

  test('are added, renamed and moved as all that the structure lists, with ids that no input has', () => {
    const input = done(
      addListed(shares, { list: 'inputs', name: 'Share of bags', more: { unit: '%', kind: 'ratio' } }),
    );
    const document = withMetric(input, 'Twice', '2 * shareOfBags2');
    expect(document.structure.inputs.map(({ id }) => id)).toEqual(['shareOfBags2']);
    const renamed = done(renameListed(document, { list: 'metrics', id: 'twice', name: 'Doubled' }));
    const moved = done(reorderListed(renamed, { list: 'metrics', id: 'twice', to: 0 }));
    expect(moved.structure.metrics.map(({ name }) => name)).toEqual(['Doubled', 'Share of bags']);
    expect(why(renameListed(moved, { list: 'metrics', id: 'twice', name: 'share of  BAGS' }))).toContain(
      'there already',
    );
  });

  test('keep what their formulas name: metrics, groups, and these by paths of their assumptions', () => {
    const document = withMetric(
      withMetric(shares, 'Doubled', '2*shareOfBags'),
      'Tariff on garments',
      'exports.groups.garments.share',
    );
    expect(why(removeListed(document, { list: 'metrics', id: 'shareOfBags' }))).toContain('Doubled');
    expect(why(removeListed(document, { list: 'exports', id: 'bags' }))).toContain('Share of bags');
    expect(why(removeListed(document, { list: 'exports', id: 'garments' }))).toContain('Tariff on garments');
    expect(removeListed(document, { list: 'exports', id: 'wiringHarnesses' }).ok).toBe(true);
  });

  test('go with their targets, and do not hold each other by parts of a name', () => {
    const aimed = done(addTarget(withMetric(shares, 'Share', '1'), { metric: 'share' as never, value: 2 }));
    const gone = done(removeListed(aimed, { list: 'metrics', id: 'share' }));
    expect(goesWith(aimed, { list: 'metrics', id: 'share' }).targets).toHaveLength(1);
    expect(gone.targets).toEqual(aimed.targets.filter(({ metric }) => (metric as string) !== 'share'));
    expect(gone.structure.metrics).toHaveLength(1);
  });
});

test('any sequence of edits of the structure leaves a document that opens', () => {
  const list = fc.constantFrom('tracks' as const, 'exports' as const, 'imports' as const, 'inputs' as const);
  const step = fc.record({
    what: fc.nat({ max: 3 }),
    list,
    at: fc.nat({ max: 20 }),
    name: fc.string({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const after = steps.reduce((document, { what, list, at, name }) => {
        const entries =
          list === 'exports' || list === 'imports' ? document.structure.goods[list] : document.structure[list];
        const id = entries[at % Math.max(1, entries.length)]?.id;
        const more = list === 'inputs' ? { unit: 'USD m', kind: 'flow' } : {};
        const edited =
          what === 0 || id === undefined
            ? addListed(document, { list, name, more })
            : what === 1
              ? removeListed(document, { list, id })
              : what === 2
                ? renameListed(document, { list, id, name })
                : reorderListed(document, { list, id, to: at });
        return edited.ok ? edited.value : document;
      }, seed);
      const read = answerOf(readDocument(answerOf(writeDocument(after)), seedStructure));
      expect(read.document).toEqual(after);
      expect(values(after, 'export-shock').every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
