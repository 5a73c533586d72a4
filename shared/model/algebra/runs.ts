/** An operation on places of a memory: code, place of the result, places of the operands. */
export type PlacedStep = readonly [code: number, out: number, ...operands: number[]];

/** Steps as the tape reads them: runs of one operation each, as code, how many, then result and operands of each. */

/** In the order given: a run ends where the operation changes. */
export function runsInOrder(steps: readonly PlacedStep[]): Int32Array {
  const runs: number[] = [];
  let countAt = 0;
  steps.forEach(([code, ...places], k) => {
    if (steps[k - 1]?.[0] === code) runs[countAt]! += 1;
    else {
      countAt = runs.length + 1;
      runs.push(code, 1);
    }
    runs.push(...places);
  });
  return Int32Array.from(runs);
}

/**
 * Ordered so that runs are long and few: the switch between operations is what a step costs most. Of the operations with
 * steps whose operands are there, the one with the longest way still to go comes first, with all its steps.
 */
export function runsTogether(steps: readonly PlacedStep[]): Int32Array {
  const { waits, readers } = order(steps);
  const toGo = new Int32Array(steps.length);
  for (let k = steps.length - 1; k >= 0; k--) for (const r of readers[k]!) toGo[k] = Math.max(toGo[k]!, toGo[r]! + 1);
  const ready = new Map<number, { steps: number[]; most: number }>();
  const open = (k: number): void => {
    const code = steps[k]![0];
    const own = ready.get(code);
    if (!own) ready.set(code, { steps: [k], most: toGo[k]! });
    else {
      own.steps.push(k);
      own.most = Math.max(own.most, toGo[k]!);
    }
  };
  waits.forEach((count, k) => {
    if (count === 0) open(k);
  });
  const together: PlacedStep[] = [];
  while (ready.size > 0) {
    const [code, { steps: run }] = [...ready].reduce((best, other) => (other[1].most > best[1].most ? other : best));
    // Steps that this run makes ready join it where they are of its operation.
    for (let at = 0; at < run.length; at++) {
      const k = run[at]!;
      together.push(steps[k]!);
      for (const r of readers[k]!) if (--waits[r]! === 0) open(r);
    }
    ready.delete(code);
  }
  return runsInOrder(together);
}

/** For how many operands a step waits, and which steps read its result. */
function order(steps: readonly PlacedStep[]): { readonly waits: number[]; readonly readers: readonly number[][] } {
  const writer = new Map(steps.map(([, out], k) => [out, k]));
  const waits = steps.map(() => 0);
  const readers = steps.map((): number[] => []);
  steps.forEach(([, , ...operands], k) => {
    for (const place of new Set(operands)) {
      const from = writer.get(place);
      if (from === undefined || from === k) continue;
      waits[k]! += 1;
      readers[from]!.push(k);
    }
  });
  return { waits, readers };
}
