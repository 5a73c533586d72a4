import { expect, test } from 'vitest';
import { Graph } from '../../shared/model/algebra/graph.ts';
import type { Assumptions } from '../../shared/model/assumptions.ts';
import { idsOf } from '../../shared/model/assumptions.ts';
import { ownInputs } from '../../shared/model/equations/inputs.ts';
import { quantitiesOf } from '../../shared/model/equations/metrics.ts';
import { type Model, modelOf } from '../../shared/model/equations/model.ts';
import { assumptionPaths } from '../../shared/model/register.ts';
import { frameOfWorked, readGolden, type WorkedDocument } from '../helpers/golden.ts';

interface Case {
  name: string;
  document: WorkedDocument;
  assumptions: Assumptions;
}

/** Every assumption with the files of the equations that read it, in any of the worked cases of model 2. */
function readers(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const watched = (value: unknown, path: string): unknown =>
    new Proxy(value as object, {
      get(target, key, receiver) {
        const inside: unknown = Reflect.get(target, key, receiver);
        if (typeof key !== 'string' || !Object.hasOwn(target, key)) return inside;
        const at = path === '' ? key : `${path}.${key}`;
        if (typeof inside === 'object' && inside !== null && !('given' in inside)) return watched(inside, at);
        const file = /equations\/([\w-]+)\.ts/.exec(new Error().stack ?? '')?.[1];
        if (file !== undefined) found.set(at, (found.get(at) ?? new Set()).add(file));
        return inside;
      },
    });
  for (const { document, assumptions } of readGolden<{ cases: Case[] }>('model-2/projections').cases) {
    // Formulas of own metrics may name any assumption.
    const own = { ...frameOfWorked(document).own, metrics: [] };
    const { given, structure, ...rest } = modelOf(assumptions, document);
    const model = { ...rest, given: watched(given, ''), structure: watched(structure, '') } as Model;
    const { names, metric } = quantitiesOf(model, { own, prices: 'current' });
    const graph = new Graph();
    const series = [...names.map(metric), ...ownInputs(model, own).values()];
    for (const one of series) for (let t = 0; t <= document.end - document.base; t++) graph.of(one(t));
  }
  return found;
}

test('each assumption is read in one file of the equations: others take the quantity that is made there', () => {
  const read = readers();
  expect([...read].filter(([, files]) => files.size > 1).map(([path, files]) => [path, ...files])).toEqual([]);
  const { cases } = readGolden<{ cases: Case[] }>('model-2/projections');
  const starred = (path: string) => path.replace(/^(workers\.tracks|(?:ex|im)ports\.groups|inputs)\.[^.]+/, '$1.*');
  const seen = new Set([...read.keys()].map(starred));
  const all = new Set(cases.flatMap(({ assumptions }) => assumptionPaths(idsOf(assumptions)).map(starred)));
  // What rests on them are present values and prices of the base year alone; no worked input saturates.
  expect([...all].filter((path) => !seen.has(path) && !/^inputs\.\*\.growth\./.test(path))).toEqual([
    'discountRate',
    'prices.inflation',
  ]);
});
