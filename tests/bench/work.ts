/** The work of the peers' bench, on the engine's public interface: the five inputs of W2 and how they change. */
import type { Assumptions } from '../../shared/model/assumptions.ts';
import type { MovingScenario } from '../../shared/model/project.ts';

/** Five inputs of a scenario, each read and set in place. */
const INPUTS: readonly { read: (of: Assumptions) => number; set: (of: Assumptions, value: number) => void }[] = [
  {
    read: (a) => fade(a.exports).from,
    set: (a, v) => {
      fade(a.exports).from = v;
    },
  },
  {
    read: (a) => fade(a.exports).to,
    set: (a, v) => {
      fade(a.exports).to = v;
    },
  },
  {
    read: (a) => fade(a.imports).to,
    set: (a, v) => {
      fade(a.imports).to = v;
    },
  },
  {
    read: (a) => a.investment.conversionRate,
    set: (a, v) => {
      a.investment.conversionRate = v;
    },
  },
  {
    read: (a) => a.workers.tracks.trainee!.fillRate,
    set: (a, v) => {
      a.workers.tracks.trainee!.fillRate = v;
    },
  },
];

function fade(flow: Assumptions['exports']): { from: number; to: number } {
  if (flow.growth.shape !== 'fade') throw new Error('the work of W2 is defined on a fading path');
  return flow.growth;
}

/** A function that makes change number c of W2: the next of five inputs, to a new value. */
export function changes(original: Assumptions, changing: Assumptions): (c: number) => void {
  const values = INPUTS.map(({ read }) => read(original));
  return (c) => {
    const k = c % INPUTS.length;
    INPUTS[k]?.set(changing, (values[k] as number) * (1 + 0.001 * (1 + (Math.floor(c / INPUTS.length) % 100))));
  };
}

/** The same changes as moves of single numbers. */
export function moves(original: Assumptions, moving: MovingScenario): (c: number) => void {
  const values = INPUTS.map(({ read }) => read(original));
  const places = PATHS.map((path) => moving.placeOf(path)!);
  return (c) => {
    const k = c % PATHS.length;
    moving.move(places[k]!, values[k]! * (1 + 0.001 * (1 + (Math.floor(c / PATHS.length) % 100))));
  };
}

const PATHS = [
  'exports.growth.from',
  'exports.growth.to',
  'imports.growth.to',
  'investment.conversionRate',
  'workers.tracks.trainee.fillRate',
] as const;
