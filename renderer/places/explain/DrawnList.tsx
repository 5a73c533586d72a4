import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import type { DrawnState } from '../../../shared/questions/draws/drawn-state.ts';
import { drawName } from '../../../shared/wording/fan-number-words.ts';
import { readValue } from '../../../shared/wording/range-in-words.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { nodesIn } from './branches.ts';
import explainStyles from './explain.module.css';

interface DrawnListProps {
  readonly state: DrawnState;
  /** The explanation of this draw: what it names moves the number. */
  readonly root: ExplanationNode;
  readonly year: number;
  readonly base: number;
}

/** The unit stands beside it, at what was drawn. */
function withoutUnit(path: AssumptionPath, value: number): string {
  const [text, unit] = [readValue(names(), path, value), ` ${names().unit(assumptionAt(path).unit)}`];
  return text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** What was drawn in a draw, as far as it reaches the number: assumptions as they are set and as drawn, and noise. */
export function DrawnList({ state, root, year, base }: DrawnListProps) {
  const nodes = nodesIn(root);
  const reaches = state.inputs.filter(({ path }) => nodes.has(`drawn:${path}`));
  const idle = state.inputs.filter(({ path }) => !nodes.has(`drawn:${path}`));
  const noises = (['exports', 'imports'] as const).filter((flow) => nodes.has(`${flow}Noise@${year}`));
  const named = drawName(names(), state.index);
  return (
    <section className={explainStyles.drawn} aria-label={words.explanation.whatWasDrawn(named)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.explanation.drawnIn(named)}</th>
            <th scope="col">{words.explanation.asSet}</th>
            <th scope="col">{words.explanation.asDrawn}</th>
          </tr>
        </thead>
        <tbody>
          {reaches.map(({ path, own, value }) => (
            <tr key={path}>
              <th scope="row">{names().assumption(path).label}</th>
              <td>{withoutUnit(path, own)}</td>
              <td>{readValue(names(), path, value)}</td>
            </tr>
          ))}
          {noises.map((flow) => (
            <tr key={flow}>
              <th scope="row">{words.explanation.noiseIn[flow](year)}</th>
              <td>{words.explanation.noNoise}</td>
              <td>
                {names().amount({ path: 'exports.growth.rate', apply: 'shift' }, state.noise[flow]![year - base]!)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {idle.length > 0 && (
        <p className={explainStyles.note}>
          {words.explanation.drawnWithoutEffect(idle.map(({ path }) => names().assumption(path).label))}
        </p>
      )}
    </section>
  );
}
