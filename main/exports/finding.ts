import { wordsOf } from '../../shared/language/sentence.ts';
import { finished } from '../../shared/questions/steps.ts';
import { leaderSentences } from '../../shared/report/leader.ts';
import { reportAnswers, reportQuestions } from '../../shared/report/questions.ts';
import { reportSubject } from '../../shared/report/subject.ts';
import type { WriteExport } from './subject.ts';

/** Which scenario leads on the metric, with its uncertainty and where the numbers are from, as text. */
export const writeFinding: WriteExport = async ({ document, names, choices, made }) => {
  const subject = reportSubject(document, names, choices);
  const none = { chances: null, changed: null, tornado: null, levers: null };
  const answers = finished(reportAnswers({ ...reportQuestions(subject), ...none }));
  const { sources } = document.figures;
  const publications = sources.map(({ publication }) => publication);
  const { fan } = answers;
  const cited = names.words.exporting.cited(document.title, publications, { ...made, draws: fan });
  const said = leaderSentences(subject, answers).map(wordsOf);
  return new TextEncoder().encode([...said, cited].filter((text) => text !== '').join(' '));
};
