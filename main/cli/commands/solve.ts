import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { Names } from '../../../shared/language/names.ts';
import { metricAt } from '../../../shared/model/metrics.ts';
import type { Answers, Questions } from '../../../shared/questions/questions.ts';
import { namesIn } from '../../names.ts';
import { words } from '../../words.ts';
import { metricWithUnit, scenarioName } from '../metric-text.ts';
import type { Result } from '../result.ts';

type Question = Questions['solve'];
type Answer = Answers['solve'];

/** The value of an assumption at which a metric reaches a target. */
export function solveCommand(document: ScenarioDocument, question: Question, answer: Answer): Result {
  const { reached, value, gives, others } = answer;
  return {
    json: () => ({ reached, value, gives, others }),
    csv: () => [
      {
        columns: [{ id: 'reached' }, { id: 'value' }, { id: 'gives' }],
        rows: [[String(reached), value, gives], ...others.map((other) => [String(reached), other, null])],
      },
    ],
    table: () => `${sentences(document, question, answer).join('\n')}\n`,
  };
}

function sentences(document: ScenarioDocument, question: Question, answer: Answer): readonly string[] {
  const { subject, path, metric, year, target } = question;
  const { reached, moves, value, gives, others, range } = answer;
  const names = namesIn(document);
  const said = words.commandLine.solve;
  const { label } = names.assumption(path);
  const name = names.metric(metric).label;
  const scenario = scenarioName(document, subject.id);
  const exactly = (of: number): string => said.exactly(names.value(path, of), of);
  const [from, to] = [names.value(path, range[0]), names.value(path, range[1])];
  const given = metricWithUnit(names, metric, gives);
  if (!moves) return [said.notMoved(scenario, label, name, year, given, from, to)];
  if (!reached) {
    const [wanted, closest] = apart(names, metric, target, gives);
    return [said.notReached(scenario, label, from, to, wanted, name, year), said.closest(exactly(value), closest)];
  }
  return [
    said.found(scenario, label, exactly(value), given, name, year),
    ...(others.length > 0 ? [said.others(others.map(exactly))] : []),
  ];
}

/** Two values in words, with all their digits where fewer would make them look the same. */
function apart(names: Names, metric: Question['metric'], one: number, other: number): readonly [string, string] {
  const [short, shortOther] = [metricWithUnit(names, metric, one), metricWithUnit(names, metric, other)];
  if (short !== shortOther) return [short, shortOther];
  const { unit } = metricAt(names.structure, metric);
  const exactly = (value: number): string => words.units.measured(words.numbers.exactly(value), unit);
  return [exactly(one), exactly(other)];
}
