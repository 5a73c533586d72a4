import { describe, expect, test } from 'vitest';
import { withoutEffect } from '../../../../renderer/places/assumptions/effects.ts';
import { assumptionsOf, valueAtPath, withValue } from '../../../../shared/document/changes.ts';
import { frameOf } from '../../../../shared/model/frame.ts';
import { type Projection, project } from '../../../../shared/model/project.ts';
import { type AssumptionPath, assumptionAt } from '../../../../shared/model/register.ts';
import { ASSUMPTION_PATHS, errorOf } from '../../../helpers/golden.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();
const horizon = frameOf(seed);
const baseline = assumptionsOf(seed, 'growth-fades');

type Changes = Readonly<Record<string, unknown>>;
const given = (changes: Changes) =>
  Object.entries(changes).reduce((result, [path, value]) => withValue(result, path, value), baseline);
const track = (name: string, fields: Changes) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`workers.tracks.${name}.${field}`, value]));
const every = Object.fromEntries(Array.from({ length: 11 }, (_, k) => [String(2025 + k), 0.05]));

describe('an assumption that moves nothing says why', () => {
  test.each<[AssumptionPath, Changes, string]>([
    ['exports.growth.to', { 'exports.overrides': every }, 'the growth of every year is typed'],
    ['exports.growth.halfLife', { 'exports.growth.to': 0.198 }, 'growth is the same from the first year on'],
    ['exports.growth.from', { 'base.exportShare': 0 }, 'there are no exports in the base year'],
    ['imports.growth.from', { 'base.exportShare': 1 }, 'there are no imports in the base year'],
    ['exports.access.elasticity', {}, 'the tariff does not move'],
    ['exports.access.startYear', {}, 'the tariff does not move'],
    ['exports.access.mfnTariff', {}, 'all of the flow uses the preference'],
    ['exports.access.utilisation', {}, 'both tariffs are the same'],
    [
      'exports.access.preferentialTariff',
      { 'exports.access.utilisation': 0 },
      'nothing of the flow uses the preference',
    ],
    ['exports.access.preferentialTariff', { 'exports.access.startYear': 2040 }, 'the tariff moves after 2035'],
    [
      'exports.access.phaseInYears',
      { 'exports.access.preferentialTariff': 0.01, 'exports.access.startYear': 2040 },
      'the tariff moves after 2035',
    ],
    ['imports.access.elasticity', { 'base.exportShare': 1 }, 'there are no imports in the base year'],
    ['exchange.startYear', {}, 'the rate does not change'],
    ['exchange.exportsElasticity', {}, 'the rate does not change'],
    ['exchange.change', { 'exchange.startYear': 2040 }, 'the rate changes after 2035'],
    ['workers.tracks.trainee.averageStay', track('trainee', { term: 3 }), 'stays have a fixed term'],
    ['workers.tracks.trainee.moveOnShare', {}, 'nobody moves on: no track is chosen'],
    ['investment.incentiveStart', {}, 'there are no incentives'],
    ['investment.incentiveCostPerProject', {}, 'there are no incentives'],
    ['investment.incentiveUplift', { 'investment.incentiveStart': 2040 }, 'incentives start after 2035'],
    ['investment.incentiveUplift', { 'investment.conversionRate': 0 }, 'no lead converts'],
    [
      'investment.incentiveUplift',
      { 'investment.conversionRate': 1, 'investment.incentiveUplift': 0.5 },
      'every lead converts as it is',
    ],
    ['investment.zoneYear', {}, 'there are no new zones'],
    ['investment.firmsPerZone', {}, 'there are no new zones'],
    ['investment.zones', { 'investment.zoneYear': 2036 }, 'zones open after 2035'],
    ['investment.zones', { 'investment.firmsPerZone': 0 }, 'zones take no projects'],
    ['investment.leads', { 'investment.conversionRate': 0 }, 'no lead converts'],
    ['investment.conversionYears', { 'investment.conversionRate': 0 }, 'no lead converts'],
    ['investment.conversionRate', { 'investment.leads': 0, 'investment.newLeadsPerYear': 0 }, 'there are no leads'],
    ['investment.buildYears', { 'investment.conversionRate': 0 }, 'there are no new projects'],
    ['investment.jobsPerProject', { 'investment.conversionRate': 0 }, 'there are no new projects'],
    ['investment.capitalGoodsShare', { 'investment.capexPerProject': 0 }, 'projects spend no capital'],
    ['skills.skilledJobShare', { 'investment.jobsPerProject': 0 }, 'projects bring no jobs'],
    ['workers.stockCap', { 'workers.stockCap': 1e7, ...nobody() }, 'no workers are sent'],
    ['exchange.rate', { ...share(0) }, 'nothing is sent home'],
    ['workers.tracks.trainee.quotaStart', {}, 'the new quota is the quota today'],
    ['workers.tracks.trainee.newQuota', track('trainee', { quotaStart: 2040 }), 'the new quota starts after 2035'],
    ['workers.tracks.trainee.newQuota', track('trainee', { fillRate: 0 }), 'no place of the quota is filled'],
    ['workers.tracks.trainee.quotaGrowth', track('trainee', { newQuota: 0 }), 'the new quota is 0'],
    [
      'workers.tracks.trainee.quotaGrowth',
      track('trainee', { quotaStart: 2035 }),
      'the new quota holds for one year only',
    ],
    [
      'workers.tracks.trainee.annualQuota',
      track('trainee', { quotaStart: 2025 }),
      'the new quota holds from the first year on',
    ],
    ['workers.tracks.trainee.fillRate', track('trainee', { annualQuota: 0, newQuota: 0 }), 'the track has no quota'],
    ['workers.tracks.trainee.wage', track('trainee', { remittanceShare: 0 }), 'nothing of the wage is sent home'],
    ['workers.tracks.trainee.remittanceShare', track('trainee', { wage: 0 }), 'the track has no wage'],
    ['workers.tracks.trainee.initialShare', { 'base.workers': 0 }, 'there are no workers in the base year'],
    ['workers.tracks.seasonal.wage', {}, 'the track has no quota and no workers'],
    ['workers.tracks.seasonal.fillRate', {}, 'the track has no quota and no workers'],
    ['workers.tracks.trainee.newQuota', { 'workers.stockCap': 0 }, 'the ceiling on workers leaves no room'],
  ])('%s with %j: %s', (path, changes, why) => {
    expect(withoutEffect(given(changes), [path], horizon).get(path)?.why).toBe(why);
  });

  test('training where skills are not short, though with none they would be', () => {
    const skilled = given({ 'skills.tvetGraduates': 2000 });
    const found = withoutEffect(skilled, ['skills.tvetGraduates'], horizon);
    expect(found.get('skills.tvetGraduates')).toEqual({ why: 'skilled labour is not short', idle: false });
  });

  test('a ceiling that is not reached, though a lower one would be', () => {
    const found = withoutEffect(given({ 'workers.stockCap': 90_000 }), ['workers.stockCap'], horizon);
    expect(found.get('workers.stockCap')).toEqual({ why: 'the ceiling is not reached', idle: false });
  });

  test('a year beyond the horizon, though an earlier one would matter', () => {
    const late = given({ 'investment.zones': 2, 'investment.zoneYear': 2039 });
    const found = withoutEffect(late, ['investment.zoneYear'], horizon);
    expect(found.get('investment.zoneYear')).toEqual({ why: 'zones open after 2035', idle: false });
  });

  test('no ceiling, and the discount rate, are never said to have none', () => {
    expect(withoutEffect(baseline, ['workers.stockCap', 'discountRate'], horizon).size).toBe(0);
  });
});

function nobody(): Changes {
  return Object.assign(
    { 'base.workers': 0 },
    ...['trainee', 'skilled', 'seasonal'].map((name) => track(name, { annualQuota: 0, newQuota: 0 })),
  );
}

function share(remittanceShare: number): Changes {
  return Object.assign({}, ...['trainee', 'skilled', 'seasonal'].map((name) => track(name, { remittanceShare })));
}

/** What an assumption can have an effect on: for skills not their supply itself. */
function counted(path: AssumptionPath, projection: Projection): readonly number[] {
  const years = horizon.end - horizon.base + 1;
  const supply = projection.metrics.indexOf('skilledSupply');
  const isSupply = (k: number) => path.startsWith('skills.') && Math.floor(k / years) === supply;
  return [...projection.values].filter((_, k) => !isSupply(k));
}

describe('in every scenario of the first case', () => {
  test.each([seed.baseline, ...seed.scenarios].map(({ id }) => id))('%s', (id) => {
    const assumptions = assumptionsOf(seed, id);
    const paths = ASSUMPTION_PATHS.filter((path) => typeof valueAtPath(assumptions, path) === 'number');
    const idle = withoutEffect(assumptions, paths, horizon);
    const now = project(assumptions, horizon);
    for (const path of paths) {
      const [low, high] = assumptionAt(path).soft;
      if (!idle.get(path)?.idle) continue;
      for (const value of [low, (low + high) / 2, high]) {
        const whole = assumptionAt(path).whole ? Math.round(value) : value;
        const then = project(withValue(assumptions, path, whole), horizon);
        const before = counted(path, now);
        counted(path, then).forEach((value, k) => {
          expect(errorOf(value, before[k]!), `${path} at ${whole}`).toBeLessThanOrEqual(1e-9);
        });
      }
    }
    expect(idle.has('discountRate')).toBe(false);
    expect(idle.has('exports.growth.to')).toBe(false);
    expect(idle.has('workers.tracks.trainee.newQuota')).toBe(false);
  });
});
