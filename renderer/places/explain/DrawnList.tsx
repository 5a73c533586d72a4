import type { ExplanationNode } from '../../../shared/model/explain/explanation.ts';
import { type AssumptionPath, REGISTER } from '../../../shared/model/register.ts';
import type { DrawnState } from '../../../shared/questions/draws/drawn-state.ts';
import { drawName } from '../../draws/fan-number-words.ts';
import { readValue } from '../../draws/range-in-words.ts';
import { inSentence } from '../../metrics/sentences.ts';
import { names } from '../../names.ts';
import { nodesIn } from './branches.ts';

interface DrawnListProps {
  readonly state: DrawnState;
  /** The explanation of this draw: what it names moves the number. */
  readonly root: ExplanationNode;
  readonly year: number;
  readonly base: number;
}

const FLOWS = { exports: 'Exports', imports: 'Imports' } as const;

/** The unit stands beside it, at what was drawn. */
function withoutUnit(path: AssumptionPath, value: number): string {
  const [text, unit] = [readValue(path, value), ` ${names().unit(REGISTER[path].unit)}`];
  return text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** What was drawn in a draw, as far as it reaches the number: assumptions as they are set and as drawn, and noise. */
export function DrawnList({ state, root, year, base }: DrawnListProps) {
  const nodes = nodesIn(root);
  const reaches = state.inputs.filter(({ path }) => nodes.has(`drawn:${path}`));
  const idle = state.inputs.filter(({ path }) => !nodes.has(`drawn:${path}`));
  const noises = (['exports', 'imports'] as const).filter((flow) => nodes.has(`${flow}Noise@${year}`));
  const named = drawName(state.index);
  return (
    <section className="drawn" aria-label={`What was drawn in ${named}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{`Drawn in ${named}`}</th>
            <th scope="col">As set</th>
            <th scope="col">As drawn</th>
          </tr>
        </thead>
        <tbody>
          {reaches.map(({ path, own, value }) => (
            <tr key={path}>
              <th scope="row">{names().assumption(path).label}</th>
              <td>{withoutUnit(path, own)}</td>
              <td>{readValue(path, value)}</td>
            </tr>
          ))}
          {noises.map((flow) => (
            <tr key={flow}>
              <th scope="row">{`${FLOWS[flow]} growth noise, ${year}`}</th>
              <td>none</td>
              <td>
                {names().amount({ path: 'exports.growth.rate', apply: 'shift' }, state.noise[flow]![year - base]!)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {idle.length > 0 && (
        <p className="explain-note">
          {`Drawn as well, and without effect here: ${idle.map(({ path }) => inSentence(names().assumption(path).label)).join('; ')}.`}
        </p>
      )}
    </section>
  );
}
