import { useState } from 'react';
import { type Follower, followers, setFigures, withFigure } from '../../shared/document/edits/figures.ts';
import { type Figure, QUALIFIERS, type Qualifier } from '../../shared/figures/schema.ts';
import { parseNumber } from '../../shared/formats/parse-number.ts';
import { formatAssumption } from '../../shared/formats/quantity.ts';
import { REGISTER } from '../../shared/model/register.ts';
import { sentence } from '../../shared/outcome.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Select } from '../controls/Select.tsx';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';

interface Typed {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly qualifier: Qualifier;
  readonly where: string;
  readonly saidBy: string;
  readonly statement: string;
}

const EMPTY: Typed = {
  label: '',
  value: '',
  unit: 'USD m',
  period: '',
  qualifier: 'exactly',
  where: '',
  saidBy: '',
  statement: '',
};
const WORDS = ['label', 'unit', 'period', 'where', 'saidBy', 'statement'] as const;
const NAMES = {
  label: 'Name',
  unit: 'Unit',
  period: 'Period',
  where: 'Where it stands in the source',
  saidBy: 'Who said it',
  statement: 'What is said, in your own words',
} as const;
const OPTIONS = QUALIFIERS.map((id) => ({ id, label: id }));

/** Corrects a figure, or adds one; the assumptions that stood at its old value follow unless they are unticked. */
export function CorrectFigure({ figure, onClose }: { readonly figure: Figure | null; readonly onClose: () => void }) {
  const document = useDocument();
  const { documents } = useWorkspace();
  const { figures } = document;
  const percent = figure?.unit === '1';
  const [typed, setTyped] = useState<Typed>(
    figure === null
      ? EMPTY
      : { ...figure, value: String(percent ? Number((figure.value * 100).toPrecision(14)) : figure.value) },
  );
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const parsed = parseNumber(typed.value, { label: 'Value', min: -1e15, max: 1e15, percent: typed.unit === '1' });
  const words = Object.fromEntries(WORDS.map((word) => [word, typed[word].trim()])) as Record<
    (typeof WORDS)[number],
    string
  >;
  const next = !parsed.ok
    ? null
    : figure === null
      ? {
          ...figures,
          items: [
            ...figures.items,
            {
              id: freshId(words.label, figures.items),
              ...words,
              value: parsed.value,
              qualifier: typed.qualifier,
              source: figures.sources[0]?.id ?? '',
            },
          ],
        }
      : withFigure(figures, figure.id, { ...words, value: parsed.value, qualifier: typed.qualifier });
  const moving = next === null ? [] : followers(document, next);
  const key = ({ scenario, path }: Follower) => `${scenario} ${path}`;
  const name = (id: string) =>
    [document.baseline, ...document.scenarios].find((scenario) => scenario.id === id)?.name ?? id;

  const apply = () => {
    if (!parsed.ok) return setProblem(sentence(parsed.problems[0]!));
    if (words.label === '') return setProblem('Name: is empty, give the figure a name');
    if (next === null) return;
    const problems = documents.edit((d) =>
      setFigures(d, { figures: next, follow: moving.filter((one) => !kept.has(key(one))) }),
    );
    if (problems.length === 0) onClose();
    else setProblem(problems.map(sentence).join('. '));
  };
  return (
    <Dialog title={figure === null ? 'Add a figure' : `Correct: ${figure.label}`} wide onClose={onClose}>
      <div className="figure-form">
        {WORDS.map((word) => (
          <label key={word} className={word === 'statement' ? 'text-field all' : 'text-field'}>
            {NAMES[word]}
            <input
              value={typed[word]}
              onChange={(event) => setTyped({ ...typed, [word]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label className="text-field">
          {typed.unit === '1' ? 'Value, %' : 'Value'}
          <input
            value={typed.value}
            inputMode="decimal"
            aria-invalid={!parsed.ok}
            onChange={(event) => setTyped({ ...typed, value: event.currentTarget.value })}
          />
        </label>
        <div className="text-field">
          <span className="field-label">The source says it</span>
          <Select
            label="The source says it"
            value={typed.qualifier}
            options={OPTIONS}
            field
            onChange={(qualifier) => setTyped({ ...typed, qualifier })}
          />
        </div>
      </div>
      {moving.length > 0 && (
        <fieldset className="followers">
          <legend>These stand at its old value and follow, unless you untick them</legend>
          {moving.map((one) => (
            <label key={key(one)}>
              <input
                type="checkbox"
                checked={!kept.has(key(one))}
                onChange={(event) => {
                  const others = [...kept].filter((other) => other !== key(one));
                  setKept(new Set(event.currentTarget.checked ? others : [...others, key(one)]));
                }}
              />
              {`${name(one.scenario)}: ${REGISTER[one.path].label} ${formatAssumption(one.path, one.from)} → ${formatAssumption(one.path, one.to)}`}
            </label>
          ))}
        </fieldset>
      )}
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="choices">
        <Button kind="framed" onPress={onClose}>
          Cancel
        </Button>
        <Button kind="primary" onPress={apply}>
          {figure === null ? 'Add' : 'Correct'}
        </Button>
      </div>
    </Dialog>
  );
}

function freshId(label: string, items: readonly { readonly id: string }[]): string {
  const stem =
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.+|\.+$/g, '') || 'figure';
  let id = stem;
  for (let n = 2; items.some((item) => item.id === id); n++) id = `${stem}.${n}`;
  return id;
}
