import { ENCODINGS } from '../../shared/imports/encoding.ts';
import { type ImportAnswers, LAYOUT_IDS } from '../../shared/imports/reading.ts';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { accepted, type Outcome, refused } from '../../shared/outcome.ts';
import { briefly, unknown } from './choices.ts';
import type { Given } from './program.ts';

/** The options of `import` as answers, or every one that cannot be. */
export function importAnswers(given: Given): Outcome<ImportAnswers> {
  const problems: Problem[] = [];
  const oneOf = <T extends string>(option: string, text: string | undefined, known: readonly T[]): T | undefined => {
    const found = known.find((one) => one === text);
    if (text !== undefined && found === undefined) problems.push(unknown(`--${option}`, text, known));
    return found;
  };
  const layout = oneOf('layout', given.layout, LAYOUT_IDS);
  const encoding = oneOf('encoding', given.encoding, ENCODINGS);
  const decimal = oneOf('decimal', given.decimal, ['point', 'comma'] as const);
  const hs = oneOf('hs', given.hs, ['2', '4', 'total'] as const);
  const rows = oneOf('rows', given.rows, ['pair', 'all'] as const);
  const { reporter, partner, measure, unit, year, rate, indicator, skipBadRows = false } = given;
  if (year !== undefined && !/^(?:19[6-9]\d|20[0-5]\d|2060)$/.test(year)) {
    problems.push(problem('importing.year', '--year', { given: briefly(year) }));
  }
  if (problems.length > 0) return refused(problems);
  return accepted({
    ...(layout && { layout }),
    ...(encoding && { encoding }),
    ...(decimal && { decimal }),
    ...(hs && { hs }),
    ...(rows && { rows }),
    ...(reporter !== undefined && { reporter }),
    ...(partner !== undefined && { partner }),
    ...(measure !== undefined && { measure }),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(rate !== undefined && { rate }),
    ...(indicator !== undefined && { indicators: indicator }),
    ...(skipBadRows && { skipBadRows }),
  });
}
