import { accepted, type Outcome } from '../../outcome.ts';
import type { PrepareStates } from '../draws/kept-states.ts';
import { chanceOf, prepareChance } from '../fan/chance.ts';
import { fanValueOf, prepareFanValue } from '../fan/fan-value.ts';
import { DRAWING, type OneColumn } from '../fan/one-column.ts';
import type { Answers, Questions } from '../questions.ts';
import type { Steps } from '../steps.ts';
import { drawnColumn, drawnOf, drawShare, sharesOfDraws } from './drawn-columns.ts';
import { type Means, type Plan, round } from './plan.ts';
import { giveSharedRoom, takeSharedRoom } from './shared-room.ts';
import type { AskedColumn, OneColumnName, Work } from './tasks.ts';

/** A number of one column on several threads: each draws some draws of the column, and one of them looks into it. */

/** Draws below which sharing them out takes longer than it saves. */
const WORTH_SHARING = 20_000;
const ONE_COLUMN = [{ from: 0, to: 1 }];

export const oneColumnWorthSharing = ({ uncertainty }: Questions[OneColumnName]): boolean =>
  uncertainty.draws >= WORTH_SHARING;

export function* planOfOneColumn<N extends OneColumnName>(
  name: N,
  question: Questions[N],
  { threads, sharedMemory }: Means,
): Plan<Outcome<Answers[N]>> {
  const { draws } = question.uncertainty;
  const asked = { name, question } as AskedColumn;
  const room = sharedMemory ? takeSharedRoom(draws) : null;
  const shares = sharesOfDraws(draws, threads, ONE_COLUMN, room);
  const parts = yield* round(
    'columnDraws',
    shares.map((share) => ({ ...share, asked })),
    DRAWING,
  );
  const drawn: (readonly ArrayBuffer[])[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    drawn.push(part.value);
  }
  const [answer] = yield* round(
    'columnAnswer',
    [{ asked, drawn: drawnOf(shares, drawn, ONE_COLUMN)[0]! }],
    1 - DRAWING,
  );
  if (room) giveSharedRoom(room);
  return answer as Outcome<Answers[N]>;
}

const prepared = ({ name, question }: AskedColumn, prepareStates?: PrepareStates): Outcome<OneColumn> =>
  name === 'chance' ? prepareChance(question, prepareStates) : prepareFanValue(question, prepareStates);

export function* performColumnDraws(
  { asked, ...share }: Work['columnDraws']['input'],
  prepareStates?: PrepareStates,
): Steps<Work['columnDraws']['result']> {
  const column = prepared(asked, prepareStates);
  return column.ok ? accepted(yield* drawShare(column.value.draws, share)) : column;
}

export function* performColumnAnswer(
  { asked, drawn }: Work['columnAnswer']['input'],
  prepareStates?: PrepareStates,
): Steps<Work['columnAnswer']['result']> {
  const one = prepared(asked, prepareStates);
  if (!one.ok) return one;
  const { draws } = asked.question.uncertainty;
  const column = drawnColumn(drawn, 0, draws, () => new Float64Array(draws));
  return accepted(
    asked.name === 'chance'
      ? chanceOf(asked.question, one.value, column)
      : fanValueOf(asked.question, one.value, column),
  );
}
