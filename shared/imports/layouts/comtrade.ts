import type { FlowName } from '../../model/equations/model.ts';
import type { Side } from '../countries.ts';
import type { Desk } from '../desk.ts';
import { periodIn } from '../periods.ts';
import type { Left } from '../reading.ts';
import type { Classification, Part, Subject } from '../subjects.ts';
import { unitNamed } from '../units.ts';
import { columnsIn } from './layout.ts';
import { take } from './plain.ts';

/** What the columns of one of Comtrade's layouts are called; several where any of them says it. */
export interface ComtradeColumns {
  readonly period: readonly string[];
  readonly flow: readonly string[];
  readonly reporter: readonly string[];
  readonly partner: readonly string[];
  readonly secondPartner?: readonly string[];
  readonly customs?: readonly string[];
  readonly transport?: readonly string[];
  readonly classification?: string;
  readonly code: string;
  readonly label: string;
  readonly value: string;
}

const FLOWS: Readonly<Record<string, FlowName | 'reexports'>> = {
  m: 'imports',
  import: 'imports',
  imports: 'imports',
  x: 'exports',
  export: 'exports',
  exports: 'exports',
  rx: 'reexports',
  rm: 'reexports',
  reexport: 'reexports',
  reimport: 'reexports',
  reexports: 'reexports',
  reimports: 'reexports',
};

/** Codes by which a column says that it does not break its row down. */
const WHOLE = /^(?:|0|w00|world|c00|total.*|all.*)$/i;

const isPart = (cell = ''): boolean => cell !== '0' && cell !== 'C00' && !WHOLE.test(cell.trim());

/** The rows of a Comtrade file: a code of goods, a flow and a period each. */
export function comtradeRows(desk: Desk, header: readonly string[], names: ComtradeColumns) {
  const column = columnsIn(header);
  const all = (wanted: readonly string[] = []) => wanted.map((name) => column(name)).filter((at) => at >= 0);
  const [period, flow] = [column(...names.period), column(...names.flow)];
  const [reporter, partner] = [all(names.reporter), all(names.partner)];
  const broken: readonly (readonly [Part, number])[] = [
    ['secondPartner', column(...(names.secondPartner ?? []))],
    ['customs', column(...(names.customs ?? []))],
    ['transport', column(...(names.transport ?? []))],
  ];
  const classification = names.classification === undefined ? -1 : column(names.classification);
  const [code, label, value] = [column(names.code), column(names.label), column(names.value)];
  const sides = { reporter: sideReader(desk, reporter), partner: sideReader(desk, partner) };
  const flowOf = flowReader();

  return (cells: readonly string[]) => {
    if (cells.length <= value) return shortRow(desk, cells);
    const way = flowOf(cells[flow]!);
    if (way === null) return desk.bad({ code: 'flow', params: { found: cells[flow]!.slice(0, 40) } });
    if (way === 'reexports') return desk.left({ code: 'reexports', params: null });
    const [by, to] = [sides.reporter(cells), sides.partner(cells)];
    if (by === 'other' || by === 'world' || to === 'other') return desk.left({ code: 'countries', params: null });
    const when = periodIn(cells[period]!);
    if (when === null) return desk.bad({ code: 'period', params: { found: cells[period]!.slice(0, 40) } });
    const edition = classification < 0 ? '' : cells[classification]!.trim();
    const goods = cells[code]!.trim().replace(/^'/, '');
    let within = '';
    for (const [part, at] of broken) if (at >= 0 && isPart(cells[at])) within += `${part} ${cells[at]}|`;
    const scheme = classificationOf(edition);
    const held = desk.subject(`${way}|${by}|${to}|${scheme}|${goods}|${within}`, () =>
      subjectOf(
        way,
        by,
        to,
        goods,
        (cells[label] ?? '').trim(),
        scheme,
        broken.flatMap(([part, at]) => (at >= 0 && isPart(cells[at]) ? [part] : [])),
      ),
    );
    if (!held) return;
    if (scheme === 'unsaid' && held.goods?.classification === 'other')
      desk.note({ code: 'noClassification', params: null });
    take(desk, held, when, cells[value]);
    if (edition !== '') desk.edition(held, when, edition);
  };
}

/** The side that one cell names, noted among the file's countries where it is another one. */
export function ownSide(desk: Desk, cell: string): Side {
  const side = desk.sideOf(cell);
  if (side === 'other') desk.country(cell);
  return side;
}

/** The side that the first of the columns with something in it names; `unsaid` where the layout has none of them. */
function sideReader(desk: Desk, columns: readonly number[]) {
  return (cells: readonly string[]): Side | 'unsaid' => {
    if (columns.length === 0) return 'unsaid';
    let said = '';
    for (const at of columns) {
      const cell = cells[at] ?? '';
      if (cell.trim() === '') continue;
      const side = desk.sideOf(cell);
      if (side !== 'other') return side;
      said = cell;
    }
    if (said !== '') desk.country(said);
    return said === '' ? 'none' : 'other';
  };
}

function flowReader(): (cell: string) => FlowName | 'reexports' | null {
  const known = new Map<string, FlowName | 'reexports' | null>();
  return (cell) => {
    let flow = known.get(cell);
    if (flow === undefined) {
      flow = FLOWS[cell.toLowerCase().replace(/[^a-z]/g, '')] ?? null;
      if (known.size < 1000) known.set(cell, flow);
    }
    return flow;
  };
}

/** H0 … H6 are editions of HS, S1 … S4 of SITC, EB … of services. */
function classificationOf(edition: string): Classification | 'unsaid' {
  if (edition === '') return 'unsaid';
  if (/^H(?:S|\d)/i.test(edition)) return 'HS';
  if (/^S(?:ITC|\d|T$)/i.test(edition)) return 'SITC';
  if (/^EB/i.test(edition)) return 'services';
  return /^B/i.test(edition) ? 'BEC' : 'other';
}

function subjectOf(
  flow: FlowName,
  reporter: Side | 'unsaid',
  partner: Side | 'unsaid',
  goods: string,
  label: string,
  scheme: Classification | 'unsaid',
  parts: readonly Part[],
): Subject | Left {
  const code = codeOf(goods, scheme);
  if (code === null) return { code: 'unknown', params: { words: goods.slice(0, 40) } };
  return {
    flow,
    measure: null,
    reporter,
    partner,
    goods: { classification: scheme === 'unsaid' ? (isHs(code, label) ? 'HS' : 'other') : scheme, code, label },
    indicator: null,
    unit: unitNamed('USD'),
    asksSides: true,
    adds: 'sum',
    parts,
  };
}

/** `9` is chapter 09 where it was made a number; a code of HS has an even number of digits. */
function codeOf(goods: string, scheme: Classification | 'unsaid'): string | null {
  if (/^(?:total|all ?products|all ?commodities|ag0?)$/i.test(goods)) return 'TOTAL';
  if (!/^[0-9A-Z][0-9A-Z.]{0,15}$/i.test(goods)) return null;
  const odd = /^\d+$/.test(goods) && goods.length % 2 === 1;
  return odd && (scheme === 'HS' || scheme === 'unsaid') ? `0${goods}` : goods;
}

/** Words of chapters' titles in HS that stand for other goods, or none, under the same code of SITC. */
const CHAPTERS: Readonly<Record<string, RegExp>> = {
  '03': /fish/i,
  '09': /coffee/i,
  '10': /cereal/i,
  '27': /mineral fuel/i,
  '29': /organic chem/i,
  '30': /pharma/i,
  '39': /plastic/i,
  '40': /rubber/i,
  '42': /leather/i,
  '44': /wood/i,
  '61': /apparel|knitted/i,
  '62': /apparel|knitted/i,
  '63': /textile/i,
  '64': /footwear/i,
  '71': /pearl|precious/i,
  '72': /iron|steel/i,
  '73': /iron|steel/i,
  '84': /nuclear|boiler|machinery/i,
  '85': /electr/i,
  '87': /vehicle/i,
  '90': /optic/i,
  '94': /furniture/i,
};

/** Whether a label shows its code to be of HS, where the file does not name the classification. */
const isHs = (code: string, label: string): boolean => CHAPTERS[code.slice(0, 2)]?.test(label) ?? code === 'TOTAL';

/** A row with fewer cells than the header: a note where it is a single one. */
export function shortRow(desk: Desk, cells: readonly string[]): void {
  if (cells.filter((cell) => cell.trim() !== '').length <= 1) desk.left({ code: 'noteRow', params: null });
  else desk.bad({ code: 'cells', params: null });
}
