import type { Said } from '../../found.ts';
import { byNumber } from '../grammar.ts';

type YearAsked = {
  readonly year: number;
  readonly base: number;
  readonly end: number;
};

const within = ({ base, end }: YearAsked): string => `choose a year from ${base} to ${end}`;

/** What cannot be asked of the model. */
export const question = {
  yearAfter: (asked: YearAsked) => ({
    what: `${asked.year} is not projected: the horizon ends in ${asked.end}`,
    allowed: within(asked),
  }),
  yearBefore: (asked: YearAsked) => ({
    what: `${asked.year} is not projected: the horizon begins in ${asked.base}`,
    allowed: within(asked),
  }),
  noYear: (asked: YearAsked) => ({ what: `${asked.year} is no calendar year`, allowed: within(asked) }),
  undefined: ({ year }: { year: number }) => ({
    what: `has no value in ${year}: its formula gives none there`,
    allowed: 'choose another year or metric',
  }),
  undefinedSomewhere: ({ metric, year }: { metric: string; year: number }) => ({
    what: `${metric} has no value in ${year} in some of the runs that this needs`,
    allowed: 'choose another year or metric',
  }),
  noSum: { what: 'does not add up over years', allowed: 'a flow is needed' },
  noPresentValue: { what: 'has no present value', allowed: 'a money flow is needed' },
  target: ({ target }: { target: number }) => ({ what: `is ${target}`, allowed: 'a number is needed' }),
  level: ({ level }: { level: number }) => ({
    what: `is ${level}`,
    allowed: 'a level from 0 to 1 is needed, or the mean',
  }),
  noBetter: ({ metric, offered }: { metric: string; offered: readonly string[] }) => ({
    what: `of ${metric} neither more nor less is better, so no scenario is best on it`,
    allowed: `choose one of ${offered.join(', ')}`,
  }),
  samples: ({ samples, most }: { samples: number; most: number }) => ({
    what: `is ${samples}`,
    allowed: `a whole number from 1 to ${most} is needed`,
  }),
  shareAlone: ({ path }: { path: string }) => ({
    what: `${path} is the share of a track, and the shares add up to 1`,
    allowed: 'none of them can move alone: choose another assumption',
  }),
  otherShape: ({ path, there }: { path: string; there: readonly string[] }) => ({
    what: `this scenario has no ${path}, as its growth path is of another shape`,
    allowed: `choose one of ${there.join(', ')}, or another shape`,
  }),
  wholeOnly: ({ path }: { path: string }) => ({
    what: `${path} takes whole numbers only`,
    allowed: 'choose another assumption, or lay its values out in a grid',
  }),
  range: (asked: { path: string; from: number; to: number; least: number; most: number }) => ({
    what: `${asked.path} goes from ${asked.from} to ${asked.to}`,
    allowed: `a lower and a higher end within ${asked.least} to ${asked.most} are needed`,
  }),
  notALever: ({ path }: { path: string }) => ({
    what: `${path} is no lever of this document`,
    allowed: 'name an assumption that the two countries decide, such as investment.zones',
  }),
  noNumber: ({ path }: { path: string }) => ({
    what: `this scenario has no number for ${path}`,
    allowed: 'set one in the scenario, or leave this range out',
  }),
  rangeTwice: ({ path }: { path: string }) => ({ what: `${path} has two ranges`, allowed: 'give it one' }),
  wholeEnds: ({ path, from, to }: { path: string; from: number; to: number }) => ({
    what: `${path} takes whole numbers only, and goes from ${from} to ${to}`,
    allowed: 'two whole numbers are needed',
  }),
  sameAxis: ({ path }: { path: string }) => ({
    what: `${path} is on the other axis too`,
    allowed: 'choose two assumptions',
  }),
  axisCount: ({ count, most }: { count: number; most: number }) => ({
    what: `has ${count} ${byNumber(count, 'value', 'values')}`,
    allowed: `2 to ${most} are needed`,
  }),
  axisOrder: ({ from, to }: { from: number; to: number }) => ({
    what: `goes from ${from} to ${to}`,
    allowed: 'name the lower end first, and a higher one after it',
  }),
  axisRange: (axis: { path: string; from: number; to: number; least: number; most: number }) => ({
    what: `${axis.path} goes from ${axis.from} to ${axis.to}`,
    allowed: `${axis.least} to ${axis.most} is allowed`,
  }),
  axisSteps: (axis: { path: string; from: number; to: number; count: number; first: number; last: number }) => ({
    what: `${axis.path} takes whole numbers only, and from ${axis.from} to ${axis.to} in ${axis.count} values is not in whole steps`,
    allowed:
      axis.first < axis.last
        ? `such are all of them: ${axis.first} to ${axis.last} in ${axis.last - axis.first + 1} values`
        : 'two whole numbers at least are needed',
  }),
  /** At a corner of a grid. */
  corner: ({ x, xValue, y, yValue, inner }: { x: string; xValue: number; y: string; yValue: number; inner: Said }) => ({
    what: `where ${x} is ${xValue} and ${y} is ${yValue}, ${inner.where} ${inner.what}`,
    allowed: inner.allowed,
  }),
  bug: ({ error }: { error: string }) => ({
    what: `could not be answered because of a bug in Bilateral (${error})`,
    allowed: 'please report it; the document is not affected',
  }),
};
