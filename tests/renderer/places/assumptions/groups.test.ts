import { describe, expect, test } from 'vitest';
import { isChanged } from '../../../../renderer/document/is-changed.ts';
import { sectionsOf } from '../../../../renderer/places/assumptions/assumption-rows.ts';
import { groupSummary } from '../../../../renderer/places/assumptions/group-summary.ts';
import { isShown, shownGroup } from '../../../../renderer/places/assumptions/shown-groups.ts';
import { assumptionsOf, withValue } from '../../../../shared/document/changes.ts';
import { GROUPS, type Group } from '../../../../shared/model/register.ts';
import { seedDocument } from '../../../seeds/seed.ts';

const seed = seedDocument();
const of = (id: string) => assumptionsOf(seed, id);
const baseline = of('growth-fades');
const changesOf = (id: string) => seed.scenarios.find((one) => one.id === id)?.changes ?? {};
const found = (search: string, id = 'growth-fades', onlyChanged = false) =>
  GROUPS.map((group) =>
    shownGroup(group, of(id), baseline, changesOf(id), { search, onlyChanged, workers: true }),
  ).filter(isShown);
const paths = (search: string, id?: string, onlyChanged?: boolean) =>
  found(search, id, onlyChanged).flatMap((group) => [...group.wholes, ...group.paths]);

describe('searching', () => {
  test('finds by name, by group, by unit and by kind', () => {
    expect(paths('conversion rate')).toEqual(['investment.conversionRate', 'investment.incentiveUplift']);
    expect(paths('valuation')).toEqual(['discountRate', 'prices.inflation']);
    expect(paths('JPY per')).toEqual(['exchange.rate']);
    expect(paths('skills lever')).toEqual(['skills.tvetGraduates']);
  });

  test('takes words in any order and any case', () => {
    expect(paths('GROWTH imports LONG')).toEqual(['imports.growth.to']);
  });

  test('finds growth paths, single years and shocks', () => {
    expect(paths('saturating').filter((path) => !path.includes('groups'))).toEqual([
      'exports.growth',
      'imports.growth',
      'inputs.gdp.growth',
    ]);
    expect(paths('saturating garments')).toEqual(['exports.groups.garments.growth']);
    expect(paths('single exports')[0]).toBe('exports.overrides');
    expect(paths('single garments')).toEqual(['exports.groups.garments.overrides']);
    expect(paths('recession')).toEqual(['shocks']);
  });

  test('shows only the groups in which something was found', () => {
    expect(found('wage').map(({ group }) => group)).toEqual(['workers']);
    expect(found('rice')).toEqual([]);
  });
});

describe('only what is changed', () => {
  test('of a scenario', () => {
    expect(paths('', 'zones-and-incentives', true)).toEqual([
      'investment.incentiveUplift',
      'investment.zones',
      'skills.tvetGraduates',
    ]);
    expect(paths('', 'export-shock', true)).toEqual(['shocks']);
    expect(paths('', 'growth-fades', true)).toEqual([]);
  });

  test('inside a path that was changed as a whole, only what is another value', () => {
    const growth = { shape: 'fade', from: 0.198, to: 0.07, halfLife: 1.5 };
    const own = withValue(baseline, 'exports.growth', growth);
    const changes = { 'exports.growth': growth };
    expect(isChanged('exports.growth.to', changes, own, baseline)).toBe(true);
    expect(isChanged('exports.growth.from', changes, own, baseline)).toBe(false);
  });

  test('is counted by group, shown or not', () => {
    const counts = found('wage', 'higher-worker-quota').map(({ group, changed }) => [group, changed]);
    expect(counts).toEqual([['workers', 4]]);
  });
});

describe('headings inside a group', () => {
  test('keep levers and what is outside our control apart', () => {
    const sections = sectionsOf('skills', ['skills.initialSkilled', 'skills.tvetGraduates']);
    expect(sections.map(({ heading, paths }) => [heading, paths])).toEqual([
      ['Levers: what the two countries can decide', ['skills.tvetGraduates']],
      ['Outside our control', ['skills.initialSkilled']],
    ]);
  });

  test('are left out where all are the same', () => {
    expect(sectionsOf('base', ['base.totalTrade', 'base.workers'])).toMatchObject([{ heading: null }]);
  });

  test('of workers are the tracks, levers first', () => {
    const sections = sectionsOf('workers', [
      'workers.stockCap',
      'workers.tracks.skilled.wage',
      'workers.tracks.skilled.newQuota',
    ]);
    expect(sections.map(({ heading, paths }) => [heading, paths])).toEqual([
      ['All tracks', ['workers.stockCap']],
      ['Skilled workers', ['workers.tracks.skilled.newQuota', 'workers.tracks.skilled.wage']],
    ]);
  });
});

describe('a closed group says what it holds', () => {
  test.each<[Group, string, string]>([
    ['base', 'growth-fades', '2,000 USD m, 68% exports'],
    ['exportsGrowth', 'growth-fades', '19.8% → 5%'],
    ['exportsAccess', 'growth-fades', 'tariff 2%'],
    ['exportsAccess', 'preferences-lost', 'tariff 2% → 8% from 2030'],
    ['importsAccess', 'growth-fades', 'tariff 0%'],
    ['exchange', 'growth-fades', '150 JPY per USD'],
    ['shocks', 'growth-fades', 'none'],
    ['shocks', 'export-shock', 'exports −15% in 2027, half-life 2 years'],
    ['workers', 'growth-fades', 'quota 6,500 a year'],
    ['workers', 'higher-worker-quota', 'quota 6,500 → 13,500 a year'],
    ['investment', 'growth-fades', 'no new zones, no incentives'],
    ['investment', 'zones-and-incentives', '2 new zones, incentives +50%'],
    ['skills', 'zones-and-incentives', '600 graduates a year'],
    ['valuation', 'growth-fades', '5% discount'],
  ])('%s in %s: %s', (group, id, words) => {
    expect(groupSummary(group, of(id))).toBe(words);
  });
});
