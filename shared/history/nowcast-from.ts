import { type DerivedQualifier, over, qualified, ratio, times } from '../figures/formula.ts';
import { type Problem, problem } from '../language/problems.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { type CarryOver, carryOver, type Interval, type NowcastLevel, type PastYear, shareNowcast } from './nowcast.ts';
import { type BaseYear, baseValue, type Statistics, statisticsOf, type Told, type WithFigures } from './statistics.ts';

export interface PastOf extends PastYear {
  readonly year: number;
}

/** What a nowcast of a year rests on (model.md § 13). */
export interface NowcastGround {
  readonly year: number;
  /** Whose ids the year to date and the past have; both where the past is of another origin than the year to date. */
  readonly figures: readonly string[];
  readonly series: readonly string[];
  /** Of the year's first so many months. */
  readonly months: number;
  readonly ytd: number;
  /** Earliest first. */
  readonly past: readonly PastOf[];
  /** The whole of the past year is the scenario's base value, as no figure gives it. */
  readonly ofBaseYear: boolean;
  /** `at least` where what it rests on makes the estimate a lower bound. */
  readonly qualifier: DerivedQualifier;
}

export interface Asked {
  readonly measure: string;
  readonly year: number;
  /** Of a scenario: its base year stands in for a past year of which figures do not give the whole. */
  readonly base?: BaseYear;
}

const MONTHS = Array.from({ length: 11 }, (_, k) => 11 - k);

/**
 * What a nowcast of a year rests on: year to date and past of one origin, all figures of one reporter or one series. Of
 * those with the year's months 1 … m (the largest m that has a past year) the one with most past years; ties: figures,
 * then the order of the document. With `seriesId` the past is that series', and the months too where it has them. Refused
 * where nothing tells of the year's first months and of a past year, and where the whole year is known.
 */
export function nowcastGround(document: WithFigures, asked: Asked, seriesId?: string): Outcome<NowcastGround> {
  const all = statisticsOf(document, asked.measure);
  if (seriesId !== undefined) {
    const own = all.find(({ series }) => series.includes(seriesId));
    return own ? ofChosen(all, own, asked, seriesId) : refused(problem('history.otherMeasure', seriesId, asked));
  }
  const [best] = nowcastGrounds(document, asked);
  return best ? accepted(best) : refused(withoutGround(all, asked));
}

/** Every origin that a nowcast of the year may rest on, the one that it takes first. */
export const nowcastGrounds = (document: WithFigures, asked: Asked): readonly NowcastGround[] =>
  statisticsOf(document, asked.measure)
    .filter(({ whole }) => whole(asked.year) === null)
    .flatMap((own) => groundFrom(own, own, asked) ?? [])
    .toSorted((a, b) => b.months - a.months || b.past.length - a.past.length);

function ofChosen(all: readonly Statistics[], own: Statistics, asked: Asked, seriesId: string): Outcome<NowcastGround> {
  if (own.whole(asked.year) !== null) return refused(problem('history.yearKnown', seriesId, asked));
  const grounds = [own, ...all.filter((one) => one !== own)].flatMap((now) => groundFrom(now, own, asked) ?? []);
  const ofItself = grounds.find(({ figures }) => figures.length === 0);
  const best = ofItself ?? grounds.toSorted((a, b) => b.months - a.months)[0];
  return best ? accepted(best) : refused(problem('history.noGround', seriesId, asked));
}

const withoutGround = (all: readonly Statistics[], asked: Asked): Problem =>
  problem(all.some(({ whole }) => whole(asked.year) !== null) ? 'history.yearKnown' : 'history.noGround', '', asked);

/** With the year's months of one origin and the past of the same or another; null where they have none together. */
function groundFrom(now: Statistics, before: Statistics, asked: Asked): NowcastGround | null {
  for (const months of MONTHS) {
    const ytd = now.first(asked.year, months);
    if (ytd === null) continue;
    const stated = pastOf(before, asked, months);
    const past = stated.length > 0 ? stated : pastOfBase(before, asked, months);
    if (past.length > 0) return ground(asked, months, ytd, past, [now, before], stated.length === 0);
  }
  return null;
}

interface PastTold {
  readonly year: number;
  readonly months: Told;
  readonly whole: Told;
}

function pastOf({ first, whole, years }: Statistics, { year: now }: Asked, count: number): readonly PastTold[] {
  return years.filter((year) => year < now).flatMap((year) => pastYear(year, first(year, count), whole(year)));
}

const pastYear = (year: number, months: Told | null, whole: Told | null): readonly PastTold[] =>
  months && whole && months.value > 0 && whole.value > 0 ? [{ year, months, whole }] : [];

function pastOfBase({ series, first }: Statistics, { measure, year, base }: Asked, count: number): readonly PastTold[] {
  if (series.length > 0 || base === undefined || base.year >= year) return [];
  const value = baseValue(base, measure);
  return value === null
    ? []
    : pastYear(base.year, first(base.year, count), { value, qualifier: 'exactly', figures: [] });
}

function ground(
  { year }: Asked,
  months: number,
  ytd: Told,
  past: readonly PastTold[],
  origins: readonly Statistics[],
  ofBaseYear: boolean,
): NowcastGround {
  const told = [ytd, ...past.flatMap((one) => [one.months, one.whole])];
  return {
    year,
    months,
    ytd: ytd.value,
    past: past.map((one) => ({ year: one.year, months: one.months.value, whole: one.whole.value })),
    figures: [...new Set(told.flatMap(({ figures }) => figures))],
    series: [...new Set(origins.flatMap(({ series }) => series))],
    ofBaseYear,
    qualifier: qualifierOf(told),
  };
}

/** As the estimate goes with the year to date and the past wholes, and against the past months: `YTD × Y/P`. */
function qualifierOf([ytd, ...past]: readonly Told[]): DerivedQualifier {
  const all = [ytd!, ...past];
  const formula = past.reduce(
    (made, _, place) =>
      place % 2 === 0 ? over(made, ratio(String(place + 1))) : times(made, ratio(String(place + 1))),
    ratio('0') as ReturnType<typeof over>,
  );
  return qualified(formula, ({ id }) => all[Number(id)]!.qualifier);
}

export type NowcastMethod = 'share' | 'carry-over';

/** A year from its first months. */
export interface Nowcast {
  readonly method: NowcastMethod;
  readonly ground: NowcastGround;
  readonly estimate: number | null;
  /** Null with one past year, and always with what carries over. */
  readonly intervals: Readonly<Record<`${NowcastLevel}`, Interval>> | null;
  /** λ as the past has it, and as it was applied; both null with the share of the year. */
  readonly lambda: number | null;
  readonly used: number | null;
}

/** The nowcast that rests on this, with λ chosen or (null) estimated. */
export function nowcastOn(ground: NowcastGround, method: NowcastMethod, chosen: number | null = null): Nowcast {
  const { ytd, past } = ground;
  if (method === 'share') return { method, ground, ...shareNowcast(ytd, past), lambda: null, used: null };
  const made = carriedOver(ground, chosen);
  return { method, ground, ...made, intervals: null };
}

function carriedOver({ ytd, past, year }: NowcastGround, chosen: number | null): CarryOver {
  return carryOver(ytd, inARow(past, year), chosen);
}

/** The past years in a row up to the year before; none where that one is not known. */
export function inARow(past: readonly PastOf[], year: number): readonly PastOf[] {
  const place = past.findLastIndex((one, k) => one.year !== year - (past.length - k));
  return past.slice(place + 1);
}

/** How far a nowcast of a past year was off, from the years before it: estimate/whole − 1. */
export interface PastError {
  readonly year: number;
  readonly error: number;
}

/** The errors of a method in past years, each nowcast from the years before it; λ chosen, or estimated from these. */
export function pastErrors(
  ground: NowcastGround,
  method: NowcastMethod,
  chosen: number | null = null,
): readonly PastError[] {
  return ground.past.slice(1).flatMap(({ year, months, whole }, place) => {
    const before = { ...ground, year, ytd: months, past: ground.past.slice(0, place + 1) };
    const { estimate } = nowcastOn(before, method, chosen);
    return estimate === null ? [] : [{ year, error: estimate / whole - 1 }];
  });
}
