import { ARITY } from './operations.ts';

/** Steps stand one after the other, so many numbers each: code of an operation, its result, up to four operands. */
export const STEP = 6;

/** Steps as the tape reads them: runs of one operation each, as code, how many, then result and operands of each. */

/** In the order given: a run ends where the operation changes. `order` says the order of steps, by default their own. */
export function runsInOrder(steps: Int32Array, order?: Int32Array): Int32Array {
  const count = steps.length / STEP;
  // At most a run a step: three numbers more than its operands.
  const runs = new Int32Array(count * (STEP + 1));
  let end = 0;
  let countAt = 0;
  let last = -1;
  for (let k = 0; k < count; k++) {
    const at = (order ? order[k]! : k) * STEP;
    const code = steps[at]!;
    if (code !== last) {
      countAt = end + 1;
      runs[end] = code;
      end += 2;
      last = code;
    }
    runs[countAt]! += 1;
    for (let place = at + 1; place < at + 2 + ARITY[code]!; place++) runs[end++] = steps[place]!;
  }
  return runs.slice(0, end);
}

/**
 * Ordered so that runs are long and few: the switch between operations is what a step costs most. Of the operations with
 * steps whose operands are there, the one with the longest way still to go comes first, with all its steps.
 */
export function runsTogether(steps: Int32Array): Int32Array {
  const count = steps.length / STEP;
  const { waits, readers, from } = waiting(steps);
  const toGo = new Int32Array(count);
  for (let k = count - 1; k >= 0; k--)
    for (let r = from[k]!; r < from[k + 1]!; r++) toGo[k] = Math.max(toGo[k]!, toGo[readers[r]!]! + 1);
  const ready = new Map<number, { steps: number[]; most: number }>();
  const open = (k: number): void => {
    const code = steps[k * STEP]!;
    const own = ready.get(code);
    if (!own) ready.set(code, { steps: [k], most: toGo[k]! });
    else {
      own.steps.push(k);
      own.most = Math.max(own.most, toGo[k]!);
    }
  };
  waits.forEach((needed, k) => {
    if (needed === 0) open(k);
  });
  const together = new Int32Array(count);
  let next = 0;
  while (ready.size > 0) {
    const [code, { steps: run }] = [...ready].reduce((best, other) => (other[1].most > best[1].most ? other : best));
    // Steps that this run makes ready join it where they are of its operation.
    for (let at = 0; at < run.length; at++) {
      const k = run[at]!;
      together[next++] = k;
      for (let r = from[k]!; r < from[k + 1]!; r++) if (--waits[readers[r]!]! === 0) open(readers[r]!);
    }
    ready.delete(code);
  }
  return runsInOrder(steps, together);
}

/** For how many operands each step waits; those who read the result of step k are `readers[from[k]] …` up to the next's. */
function waiting(steps: Int32Array): {
  readonly waits: Int32Array;
  readonly readers: Int32Array;
  readonly from: Int32Array;
} {
  const count = steps.length / STEP;
  const writers = writersOf(steps);
  const waits = new Int32Array(count);
  const from = new Int32Array(count + 1);
  const each = (read: (writer: number, k: number) => void): void => {
    for (let k = 0; k < count; k++) {
      const first = k * STEP + 2;
      for (let at = first; at < first + ARITY[steps[k * STEP]!]!; at++) {
        const writer = writers[steps[at]!];
        if (writer !== undefined && writer > 0) read(writer - 1, k);
      }
    }
  };
  each((writer, k) => {
    waits[k]! += 1;
    from[writer + 1]! += 1;
  });
  for (let k = 0; k < count; k++) from[k + 1]! += from[k]!;
  const readers = new Int32Array(from[count]!);
  const next = from.slice();
  each((writer, k) => {
    readers[next[writer]!++] = k;
  });
  return { waits, readers, from };
}

/** Per place the step that writes it, counted from 1; 0 for none. */
function writersOf(steps: Int32Array): Int32Array {
  let most = 0;
  for (let at = 1; at < steps.length; at += STEP) most = Math.max(most, steps[at]!);
  const writers = new Int32Array(most + 1);
  for (let at = 1; at < steps.length; at += STEP) writers[steps[at]!] = (at - 1) / STEP + 1;
  return writers;
}
