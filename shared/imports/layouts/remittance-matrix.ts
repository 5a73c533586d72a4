import type { Desk } from '../desk.ts';
import type { Subject } from '../subjects.ts';
import { ownSide, shortRow } from './comtrade.ts';
import type { Layout } from './layout.ts';
import { take } from './plain.ts';

/** World Bank, bilateral remittances: senders down, receivers across; neither year nor unit is stated. */
export const remittanceMatrix: Layout = {
  id: 'remittance-matrix',
  recognise({ rows }) {
    const header = rows.findIndex(({ cells }, at) => {
      if ((cells[0] ?? '').trim() !== '' || cells.filter((cell) => cell.trim() !== '').length < 2) return false;
      const across = new Set(cells.slice(1).map((cell) => cell.trim()));
      const down = rows.slice(at + 1).map((row) => (row.cells[0] ?? '').trim());
      return down.filter((name) => name !== '' && across.has(name)).length * 2 > Math.min(down.length, across.size);
    });
    if (header < 0) return null;
    return { header, likely: { unit: 'USD m' }, open: (desk) => rowsOf(desk, rows[header]!.cells) };
  },
};

const WORLD = /^world$/i;

function rowsOf(desk: Desk, header: readonly string[]) {
  const year = desk.year();
  const receivers = header.map((cell, at) => (at === 0 ? 'none' : desk.sideOf(cell)));
  const world = header.findIndex((cell) => WORLD.test(cell.trim()));
  return (cells: readonly string[]) => {
    if (cells.length < header.length) return shortRow(desk, cells);
    const sender = ownSide(desk, cells[0]!);
    if (sender === 'other') return desk.left({ code: 'countries', params: null });
    if (world >= 0 && isNoSum(desk, cells, world)) desk.note({ code: 'worldIsNoSum', params: null });
    for (const [at, receiver] of receivers.entries()) {
      if (at === 0 || receiver === 'other' || sender === receiver) continue;
      if (sender === 'world' ? receiver === 'world' : receiver === 'none') continue;
      const held = desk.subject(`${sender} ${receiver}`, () =>
        subjectOf(sender, receiver, `${cells[0]!.trim()} – ${header[at]!.trim()}`),
      );
      if (cells[at]?.trim() === '0') desk.note({ code: 'mayBeSmall', params: null });
      take(desk, held, year, cells[at]);
    }
  };
}

/** What is sent home from the partner is the model's remittances; what goes the other way, or with the world, is none. */
const subjectOf = (sender: string, receiver: string, label: string): Subject => ({
  flow: null,
  measure: sender === 'partner' && receiver === 'home' ? 'remittances' : null,
  reporter: sender === 'home' || receiver === 'home' ? 'home' : 'partner',
  partner: 'none',
  goods: null,
  indicator: { code: label, label },
  unit: null,
  asksSides: false,
  adds: 'none',
  parts: [],
});

function isNoSum(desk: Desk, cells: readonly string[], world: number): boolean {
  const others = cells.slice(1).filter((_, at) => at + 1 !== world);
  const sum = others.reduce((total, cell) => total + (Number(cell.replaceAll(',', '')) || 0), 0);
  const stated = desk.number(cells[world]);
  return stated !== null && stated !== undefined && Math.abs(stated - sum) > others.length / 2;
}
