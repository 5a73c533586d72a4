/** Markers there are, each a pair of shape, colour and dash; the first is the baseline's alone. */
export const MARKS = 24;

interface MarkedScenario {
  readonly id: string;
  readonly mark?: number;
}

/** What of a document says which marker each scenario has. */
interface Marked {
  readonly baseline: MarkedScenario;
  readonly scenarios: readonly MarkedScenario[];
}

/**
 * The marker of each scenario, 0 … 23, by id: as the document has it, unless one before it has the same; the others
 * have the one of their place or else one that is free. Only where all are taken does one stand for two scenarios, and
 * never the baseline's.
 */
export function marksOf({ baseline, scenarios }: Marked): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const times = Array.from({ length: MARKS }, () => 0);
  const take = (id: string, mark: number) => {
    marks.set(id, mark);
    times[mark]!++;
  };
  take(baseline.id, baseline.mark ?? 0);
  for (const { id, mark } of scenarios) if (mark !== undefined && times[mark] === 0) take(id, mark);
  scenarios.forEach(({ id }, place) => {
    if (marks.has(id)) return;
    const own = 1 + (place % (MARKS - 1));
    take(id, times[own] === 0 ? own : leastUsed(times));
  });
  return marks;
}

/** The marker that a further scenario gets. */
export function freeMark(document: Marked): number {
  const times = Array.from({ length: MARKS }, () => 0);
  for (const mark of marksOf(document).values()) times[mark]!++;
  return leastUsed(times);
}

function leastUsed(times: readonly number[]): number {
  const [, ...further] = times;
  return 1 + further.indexOf(Math.min(...further));
}
