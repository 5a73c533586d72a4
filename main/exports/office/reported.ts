import type { AllWords } from '../../../shared/language/language.ts';
import { type ReportAnswers, reportAnswers, reportQuestions } from '../../../shared/report/questions.ts';
import { type Report, reportOf } from '../../../shared/report/report.ts';
import { type ReportSubject, reportSubject } from '../../../shared/report/subject.ts';
import type { ExportSubject } from '../subject.ts';
import type { OfficeProperties } from './office-package.ts';
import { officeText } from './office-text.ts';

/** The report of an export, with what it was made from and what its file says of itself. */
export interface Reported {
  readonly about: ReportSubject<AllWords>;
  readonly answers: ReportAnswers;
  readonly report: Report;
  readonly properties: OfficeProperties;
}

/** Asks what a report asks, on this thread. */
export function reported(
  { document, names, choices, made }: ExportSubject,
  progress: (share: number) => void,
): Reported {
  const about = reportSubject(document, names, choices);
  const answers = answered(about, progress);
  const report = reportOf(about, answers, made);
  const { words } = names;
  const properties = {
    title: officeText(report.title),
    subject: officeText(report.about),
    description: officeText(report.made),
    language: words.locale,
    date: made.date,
    program: words.report.program(made.version),
  };
  return { about, answers, report, properties };
}

function answered(about: ReportSubject, progress: (share: number) => void): ReportAnswers {
  const steps = reportAnswers(reportQuestions(about));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    progress(value);
  }
}
