import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { namesOf } from '../../shared/language/names.ts';
import type { MetricName } from '../../shared/model/metrics.ts';
import { finished } from '../../shared/questions/steps.ts';
import { reportAnswers, reportQuestions } from '../../shared/report/questions.ts';
import { reportOf } from '../../shared/report/report.ts';
import { type ReportChoices, reportSubject } from '../../shared/report/subject.ts';

export const MADE = { version: '1.2.3', hash: '0123456789abcdef', date: '2026-11-30' } as const;

/** Ids of all scenarios of a document. */
export const scenarioIds = ({ baseline, scenarios }: ScenarioDocument): string[] =>
  [baseline, ...scenarios].map(({ id }) => id);

/** The report of a document: on trade in its last year in every scenario, unless something else is chosen. */
export function reportIn(document: ScenarioDocument, choices: Partial<ReportChoices> = {}) {
  const subject = reportSubject(document, namesOf(english, document.structure), {
    scenarios: scenarioIds(document),
    year: document.horizon.end,
    metrics: ['trade', 'balance', 'workers'] satisfies MetricName[],
    prices: 'current',
    question: '',
    ...choices,
  });
  const answers = finished(reportAnswers(reportQuestions(subject)));
  return { subject, answers, report: reportOf(subject, answers, MADE) };
}

const HOSTILE = [
  '日本語の名前 とても長い',
  'ភាសាខ្មែរ',
  'العربية',
  '🚢📦',
  `"quoted" 'single' <b>&amp;</b>`,
  'line\nbreak',
  `control\u0001\u001f\u007f`,
  `=cmd|' /C calc'!A0`,
  '_x0041_',
  '</script><script>',
  'x'.repeat(200),
];

/** A document whose scenarios have names that programs stumble over; the second one in each of its notes and reasons. */
export function hostileDocument(document: ScenarioDocument): ScenarioDocument {
  const [first] = document.scenarios;
  return {
    ...document,
    title: `Title ]]> ${HOSTILE.slice(0, 6).join(' ')}`,
    notes: HOSTILE.join(' '),
    scenarios: HOSTILE.map((name, k) => ({
      ...first!,
      id: `hostile-${k}`,
      name,
      mark: k + 1,
      notes: name,
      rationale: Object.fromEntries(Object.keys(first!.changes).map((path) => [path, name])),
    })),
  } as unknown as ScenarioDocument;
}

/** Those names as any format may show them: on one line, without what cannot be written in XML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is left out
export const hostileTexts: readonly string[] = HOSTILE.filter((name) => !/[\n\u0001]/.test(name));
