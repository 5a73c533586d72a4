import { assumption } from './assumption.ts';
import { baseYear } from './base-year.ts';
import { commandLine } from './command-line.ts';
import { exporting } from './export.ts';
import { figures } from './figures.ts';
import { file } from './file.ts';
import { formula } from './formula.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { merge } from './merge.ts';
import { newDocument } from './new-document.ts';
import { number } from './number.ts';
import { question } from './question.ts';
import { scenario } from './scenario.ts';
import { series } from './series.ts';
import { store } from './store.ts';
import { structure } from './structure.ts';
import { uncertainty } from './uncertainty.ts';
import { value } from './value.ts';

/** What can be wrong with what an analyst gave, a table a topic; which facts a message takes stands here, with it. */
export const problems = {
  file,
  value,
  scenario,
  structure,
  assumption,
  uncertainty,
  figures,
  series,
  question,
  number,
  formula,
  newDocument,
  baseYear,
  history,
  importing,
  merge,
  exporting,
  store,
  commandLine,
};
