import { groupedBy } from './grouped.ts';
import type { ImportAnswers, Note } from './reading.ts';
import { addEdition, type Editions, type Goods } from './subjects.ts';
import { add, addAll, type Tally, tallyOf } from './tally.ts';
import type { Owned } from './whose.ts';

/** What becomes one series: a subject, or several that are added up. */
export interface Line {
  readonly owned: Owned;
  readonly goods: Goods | null;
  readonly tally: Tally;
  readonly editions: Editions;
  readonly notes: readonly Note[];
}

/** Subjects that differ in what their rows are broken down by alone. */
const wholeKey = ({ held, flow, reporter }: Owned): string =>
  JSON.stringify([flow, reporter, held.partner, held.goods?.classification, held.goods?.code, held.indicator?.code]);

/**
 * Lines of subjects: where rows tell a whole, rows that break it down by second partner, customs procedure or transport
 * are left out; where only these are there, those of one kind are added up and a note says so. `left` counts rows.
 */
export function wholeLines(owned: readonly Owned[]): { readonly lines: readonly Line[]; readonly left: number } {
  const groups = groupedBy(owned, wholeKey);
  let left = 0;
  const lines = [...groups.values()].map((group): Line => {
    const [first] = group;
    const whole = group.find(({ held }) => held.parts.length === 0);
    const tally: Tally = whole ? tallyOf(whole.held) : new Map();
    const notes: Note[] = [];
    const kinds = groupedBy(
      group.filter((one) => one !== whole),
      ({ held }) => held.parts.join(),
    );
    const known = new Set(tally.keys());
    for (const parts of [...kinds.values()].toSorted((a, b) => a[0]!.held.parts.length - b[0]!.held.parts.length)) {
      const sum: Tally = new Map();
      for (const { held } of parts) addAll(sum, tallyOf(held));
      const lacking = [...sum.keys()].filter((period) => !known.has(period));
      if (lacking.length === 0) left += parts.reduce((rows, { held }) => rows + held.values.rows, 0);
      else notes.push({ code: 'partsAdded', params: { parts: parts[0]!.held.parts } });
      addAll(tally, sum, lacking);
      for (const period of lacking) known.add(period);
    }
    const editions = joinedEditions(group.map(({ held }) => held.editions));
    return { owned: whole ?? first!, goods: first!.held.goods, tally, editions, notes };
  });
  return { lines, left };
}

function joinedEditions(all: readonly Editions[]): Editions {
  if (all.length === 1) return all[0]!;
  const joined: Editions = new Map();
  for (const editions of all) for (const [edition, span] of editions) addEdition(joined, edition, span);
  return joined;
}

const isTotal = (line: Line): boolean => line.goods?.code === 'TOTAL';
const levelOf = (line: Line): number => line.goods!.code.length;

/** Lines by flow, reporter and classification: their codes can be added up and compared with their total. */
const flows = (lines: readonly Line[]) =>
  groupedBy(
    lines.filter(({ goods, owned }) => goods !== null && owned.pair),
    ({ owned, goods }) => `${owned.flow} ${owned.reporter} ${goods!.classification}`,
  );

/** Lines at the level of goods that was asked for; those without goods stay as they are. */
export function atLevel(lines: readonly Line[], hs: ImportAnswers['hs']): readonly Line[] {
  if (hs === undefined) return lines;
  const others = lines.filter(({ goods, owned }) => goods === null || !owned.pair);
  const levelled = [...flows(lines).values()].flatMap((ofFlow) => {
    if (ofFlow[0]!.goods!.classification === 'services') return ofFlow;
    const total = ofFlow.filter(isTotal);
    if (hs === 'total') return total.length > 0 ? total : [sumOf(ofFlow)];
    return ofFlow[0]!.goods!.classification === 'HS' ? [...total, ...chapters(ofFlow, Number(hs))] : ofFlow;
  });
  return [...levelled, ...others];
}

/** All goods as the sum of the codes of one level, the highest that the file has. */
function sumOf(lines: readonly Line[]): Line {
  const level = Math.min(...lines.map(levelOf));
  const taken = lines.filter((line) => levelOf(line) === level);
  const [first] = taken;
  const flow = first!.owned.flow;
  const note: Note = { code: 'sumAsTotal', params: { codes: taken.length, digits: level } };
  return {
    ...summed(taken, { ...first!.goods!, code: 'TOTAL', label: '' }),
    owned: { ...first!.owned, measure: flow },
    notes: [...first!.notes, note],
  };
}

/** Codes of so many digits: as they are stated, or the sum of longer ones, of one level in each period. */
function chapters(lines: readonly Line[], digits: number): readonly Line[] {
  const coded = lines.filter((line) => !isTotal(line) && levelOf(line) >= digits);
  return [...groupedBy(coded, ({ goods }) => goods!.code.slice(0, digits))].map(([code, group]) => {
    const stated = group.find((line) => levelOf(line) === digits);
    const byLevel = group.toSorted((a, b) => levelOf(a) - levelOf(b));
    const tally: Tally = new Map();
    const level = new Map<string, number>();
    for (const line of byLevel) {
      for (const [period, { value, first, last }] of line.tally) {
        if (!level.has(period)) level.set(period, levelOf(line));
        if (level.get(period) === levelOf(line)) add(tally, period, value, first, last);
      }
    }
    const label = stated?.goods?.label ?? '';
    return { ...summed(group, { ...group[0]!.goods!, code, label }), tally };
  });
}

function summed(lines: readonly Line[], goods: Goods): Line {
  const tally: Tally = new Map();
  for (const line of lines) addAll(tally, line.tally);
  const notes = lines.flatMap((line) => line.notes);
  return {
    owned: lines[0]!.owned,
    goods,
    tally,
    editions: joinedEditions(lines.map(({ editions }) => editions)),
    notes: [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()],
  };
}

/** Where a file's total differs from the sum of its codes of one level by more than rounding: the total is kept. */
export function totalsOff(lines: readonly Line[]): readonly Note[] {
  return [...flows(lines).values()].flatMap((ofFlow) => {
    const total = ofFlow.find(isTotal);
    const codes = ofFlow.filter((line) => !isTotal(line));
    if (!total || codes.length === 0 || total.goods!.classification === 'services') return [];
    const level = Math.min(...codes.map(levelOf));
    const taken = codes.filter((line) => levelOf(line) === level);
    const { tally: sums } = summed(taken, total.goods!);
    const periods = [...total.tally.keys()].toSorted();
    const differences = periods.flatMap((period) => {
      const difference = total.tally.get(period)!.value - (sums.get(period)?.value ?? 0);
      const rounding = 0.5 * (taken.length + 1);
      return Math.abs(difference) > rounding ? [{ period, difference }] : [];
    });
    const lacking = [...sums.keys()].filter((period) => !total.tally.has(period)).toSorted();
    const flow = total.owned.flow!;
    return [
      ...(differences.length > 0 ? [{ code: 'totalOff', params: { flow, differences } } as const] : []),
      ...(lacking.length > 0 ? [{ code: 'totalLacking', params: { flow, periods: lacking } } as const] : []),
    ];
  });
}

/** The code and the words of a line, by which the analyst chooses it. */
export const codeOf = ({ goods, owned }: Line): string => goods?.code ?? owned.held.indicator?.code ?? '';
export const labelOf = ({ goods, owned }: Line): string => goods?.label ?? owned.held.indicator?.label ?? '';
