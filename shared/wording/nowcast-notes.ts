import { LEAST_PAIRS } from '../history/nowcast.ts';
import { inARow, type Nowcast, type NowcastGround } from '../history/nowcast-from.ts';
import type { Words } from '../language/language.ts';

/** What is to be known of what a nowcast rests on: bounds, and a past that is not of the same origin. */
export function groundNotes(
  { history }: Words,
  { qualifier, ofBaseYear, past, figures, series }: NowcastGround,
): readonly string[] {
  const said = history.nowcast;
  const bounds = { exactly: [], 'at least': [said.lowerBound], 'at most': [said.upperBound], about: [said.about] };
  return [
    ...bounds[qualifier],
    ...(ofBaseYear ? [said.ofBaseYear(past[0]!.year)] : []),
    ...(figures.length > 0 && series.length > 0 ? [said.otherPast(series)] : []),
  ];
}

/** Why a nowcast has no interval, no λ or no estimate; `anyLambda`: it is shown at several λ, so that none is missed. */
export function nowcastNotes(
  { history }: Words,
  { method, ground, estimate, lambda, used, intervals }: Nowcast,
  anyLambda = false,
): readonly string[] {
  const said = history.nowcast;
  const { past, year } = ground;
  if (method === 'share') return intervals === null ? [said.noInterval(past.length)] : [];
  const why = inARow(past, year).length <= LEAST_PAIRS ? said.noLambda(LEAST_PAIRS) : said.undefinedLambda;
  return [
    ...(past.at(-1)?.year === year - 1 ? [] : [said.noYearBefore(year - 1)]),
    ...(lambda === null ? [why] : []),
    ...(lambda !== null && used !== lambda && (used === 0 || used === 1) ? [said.lambdaCut(lambda, used)] : []),
    ...(!anyLambda && used === null && estimate === null ? [said.noEstimate] : []),
  ];
}
