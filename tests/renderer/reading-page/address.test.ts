import { describe, expect, test } from 'vitest';
import { addressOf, readAddress } from '../../../renderer/reading-page/address.ts';
import { movedDocument, startState, withMoved, withoutMoved } from '../../../renderer/reading-page/page-state.ts';
import { assumptionsOf, valueAtPath } from '../../../shared/document/changes.ts';
import type { PageData } from '../../../shared/exports/page-data.ts';
import { seedDocument } from '../../seeds/seed.ts';

const document = seedDocument();
const data: PageData = {
  document,
  shown: ['momentum-holds', 'growth-stalls'],
  year: 2035,
  metrics: ['exports', 'exports:garments'],
  prices: 'current',
  sliders: ['exports.growth.to', 'workers.tracks.trainee.newQuota'],
  question: '',
  made: { version: '0', hash: '0', date: '2026-03-01' },
  drawn: { draws: 1, seed: 1, scenarios: [] },
};
const start = startState(data);
const baseline = document.baseline.id;

describe('the state in the address', () => {
  test('as exported there is nothing to say', () => {
    expect(addressOf(start, data)).toBe('');
    expect(readAddress('', data)).toEqual({ state: start, wrong: null });
  });

  test('what is looked at and what was moved is written so that it can be read, and reads back as it was', () => {
    const looked = { ...start, metric: 'exports:garments', year: 2030, scenario: 'momentum-holds' } as const;
    const own = withMoved(looked, 'workers.tracks.trainee.newQuota', 7000);
    const state = {
      ...withMoved({ ...own, scenario: baseline }, 'exports.growth.to', 0.1 + 0.2 - 0.25),
      scenario: own.scenario,
    };
    const address = addressOf(state, data);
    expect(address).toBe(
      `metric=exports:garments&year=2030&scenario=momentum-holds&${baseline}:exports.growth.to=${0.1 + 0.2 - 0.25}&momentum-holds:workers.tracks.trainee.newQuota=7000`,
    );
    expect(readAddress(address, data)).toEqual({ state, wrong: null });
    expect(readAddress(encodeURIComponent(address).replaceAll('%26', '&'), data)).toEqual({ state, wrong: null });
  });

  test.each([
    'metric=imports',
    'year=2099',
    'year=20e2',
    'scenario=nobody',
    'scenario=constructor',
    `${baseline}:exports.growth.from=0.1`,
    `${baseline}:exports.growth.to=Infinity`,
    `${baseline}:exports.growth.to=`,
    `${baseline}:exports.growth.to=0x10`,
    'zones-and-incentives:exports.growth.to=0.1',
    '__proto__:exports.growth.to=0.1',
    '%E0%A4%A',
    '<b>',
  ])('%s is refused whole, also behind what could be read, and named', (part) => {
    expect(readAddress(`year=2030&${part}`, data)).toEqual({ state: start, wrong: part });
  });

  test('a number beyond what is allowed, and half of a person, are refused', () => {
    for (const part of [`${baseline}:exports.growth.to=99`, `${baseline}:workers.tracks.trainee.newQuota=-1`])
      expect(readAddress(part, data)).toEqual({ state: start, wrong: part });
  });
});

describe('what the reader moves', () => {
  const quota = 'workers.tracks.trainee.newQuota';
  const valueIn = (moved: ReturnType<typeof startState>['moved'], scenario: string, path: string) => {
    const edited = movedDocument(document, moved);
    return edited.ok ? valueAtPath(assumptionsOf(edited.value, scenario), path) : edited.problems;
  };

  test('of the baseline is followed by the scenarios that do not say it themselves', () => {
    const { moved } = withMoved(start, quota, 6000);
    expect(valueIn(moved, 'momentum-holds', quota)).toBe(6000);
    const before = valueAtPath(assumptionsOf(document, 'higher-worker-quota'), quota);
    expect(before).not.toBe(6000);
    expect(valueIn(moved, 'higher-worker-quota', quota)).toBe(before);
  });

  test('of a scenario is its own, also where the baseline moves too', () => {
    const own = withMoved({ ...start, scenario: 'momentum-holds' }, quota, 7000);
    const { moved } = withMoved({ ...own, scenario: baseline }, quota, 6000);
    expect(valueIn(moved, 'momentum-holds', quota)).toBe(7000);
    expect(valueIn(moved, 'growth-stalls', quota)).toBe(6000);
  });

  test('and takes back is as exported', () => {
    const moved = withMoved(withMoved(start, quota, 6000), 'exports.growth.to', 0.05);
    expect(withoutMoved(moved, quota).moved).toEqual({ [baseline]: { 'exports.growth.to': 0.05 } });
    expect(withoutMoved(withoutMoved(moved, quota), 'exports.growth.to')).toEqual(start);
  });
});
