import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MainChart } from '../../../../renderer/places/compare/MainChart.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { setFigures } from '../../../../shared/document/edits/figures.ts';
import { setValue } from '../../../../shared/document/edits/values.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { goldenProjections } from '../../../helpers/golden.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { drawn } from '../../../helpers/render-counts.ts';
import { renderInWorkspace } from '../../../helpers/workspace.tsx';
import { corrected, firstCase } from '../../../seeds/seed.ts';

/** The main chart alone, as large as in a window of 1440 × 900. */
const CHART = (
  <MainChart width={832} heights={{ chart: 220, strip: 80, multiple: 58, multipleYears: true, scrolls: false }} />
);

const { cases } = goldenProjections();
const worked = (id: string) => cases.find(({ name }) => name === id)!.metrics;
const open = (view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(CHART, document, { year: 2030, ...view });
const chart = () => document.querySelector<SVGElement>('.compare_mainChart [role="application"]')!;
const text = (selector: string) =>
  [...document.querySelectorAll(`.compare_mainChart ${selector}`)].map(({ textContent }) => textContent);
const lineIds = () =>
  [...document.querySelectorAll('.compare_mainChart [data-scenario]')].map((line) =>
    line.getAttribute('data-scenario'),
  );
const spoken = () => document.querySelector('.compare_mainChart [aria-live]')!.textContent!;
const whole = (value: number) => english.numbers.rounded(value, 0);
/** Where a year stands on the chart, px. */
const placeOf = (year: number) =>
  Number(
    [...document.querySelectorAll('.compare_mainChart svg[role="application"] line.zero')][
      year - 2024 + 1
    ]?.getAttribute('x1'),
  );

describe('the main chart', () => {
  test('draws every scenario that is shown, named at the end of its line with the worked value', () => {
    open({ hidden: ['export-shock'] });
    expect(lineIds()).toHaveLength(6);
    const labels = text('svg[role="application"] .end-label');
    expect(labels).toContain(`Momentum holds${whole(worked('momentum-holds').trade[11]!)}`);
    expect(labels.join()).not.toContain('Export shock');
  });

  test('says in words what it shows', () => {
    open();
    expect(chart().getAttribute('aria-label')).toBe(
      `Trade, USD m a year, 2024 to 2035. Growth fades goes from 2,000 to ${whole(worked('growth-fades').trade[11]!)}. ` +
        `Of 7 scenarios in 2035, Momentum holds is highest with ${whole(worked('momentum-holds').trade[11]!)} ` +
        `and Growth stalls lowest with ${whole(worked('growth-stalls').trade[11]!)}.`,
    );
  });

  test('has the figure of the source as a point, as the source qualifies it', () => {
    const { workspace } = open();
    expect(text('.halo')).toEqual(
      expect.arrayContaining(['more than 2,000', 'figure for 2024 · Khmer Times, 30 May 2025']),
    );
    act(() => {
      workspace.edit((d) => {
        const figures = corrected(d.figures, 'trade.total.2024', { value: 2100, qualifier: 'exactly' });
        return setFigures(d, { figures, follow: [] });
      });
    });
    expect(text('.halo')).toContain('2,100');
  });

  test('of exports has what was derived, with what is known of it', () => {
    open({ metric: 'exports' });
    // 2,000 × 0.680628… (model.md § 1).
    expect(text('.halo')).toEqual(expect.arrayContaining(['at least 1,361', 'derived from figures']));
  });

  test.each([
    ['typed growth of 2025', 'exports.overrides', { 2025: 0.3 }, false],
    ['a shock in 2025', 'shocks', [{ year: 2025, flow: 'both', size: -0.1, halfLife: 2, group: null }], false],
    ['a tariff cut from 2025', 'exports.access.startYear', 2025, false],
    ['a later shock', 'shocks', [{ year: 2026, flow: 'both', size: -0.1, halfLife: 2, group: null }], true],
  ] as const)('says that 2025 grows as its first months did only where it does: with %s', (_, path, value, said) => {
    const seed = firstCase();
    const cut = answerOf(
      setValue(seed, { scenario: 'growth-fades', path: 'exports.access.preferentialTariff', value: 0.01 }),
    );
    const given = path === 'exports.access.startYear' ? cut : seed;
    open({}, answerOf(setValue(given, { scenario: 'growth-fades', path, value: value as never })));
    const shown = document.querySelector('.compare_mainChart')!.textContent;
    expect(shown?.includes('2025 grows as January–April did')).toBe(said);
  });

  test('shows no figure of 2024 on another base year', () => {
    const seed = firstCase();
    open({}, { ...seed, horizon: { base: 2025, end: 2035 } });
    expect(text('.halo').join()).not.toContain('figure for 2024');
  });

  test('is read by the arrow keys, which choose the year that is compared', () => {
    const { workspace } = open();
    fireEvent.keyDown(chart(), { key: 'ArrowRight' });
    expect(workspace.view.getState().year).toBe(2031);
    const values = (id: string) => worked(id).trade[7]!;
    expect(spoken()).toContain(`2031: Momentum holds ${whole(values('momentum-holds'))}, +`);
    expect(spoken()).toContain(`Growth fades ${whole(values('growth-fades'))}, baseline`);
    fireEvent.keyDown(chart(), { key: 'End' });
    expect(workspace.view.getState().year).toBe(2035);
    fireEvent.keyDown(chart(), { key: 'ArrowRight' });
    expect(workspace.view.getState().year).toBe(2035);
    fireEvent.keyDown(chart(), { key: 'Home' });
    expect(workspace.view.getState().year).toBe(2024);
    fireEvent.blur(chart());
    expect(document.querySelector('.reading')).toBeNull();
  });

  test('explains the selected scenario in that year on Enter', () => {
    const { workspace } = open({ selected: 'export-shock' });
    fireEvent.keyDown(chart(), { key: 'Enter' });
    expect(workspace.view.getState().explained).toEqual({ scenario: 'export-shock', metric: 'trade', year: 2030 });
  });

  test('reads the year under the pointer in a drawing that is shown half as large', () => {
    const { workspace } = open();
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    box.mockReturnValue({ left: 30, top: 40, width: 416, height: 110 } as DOMRect);
    fireEvent.click(document.querySelector('.compare_mainChart .hit')!, { clientX: 30 + placeOf(2027) / 2 });
    box.mockRestore();
    expect(workspace.view.getState().year).toBe(2027);
  });

  test('reads no layout in a frame of a slider', () => {
    const { workspace } = open();
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const line = () => document.querySelector('.compare_mainChart [data-scenario="growth-fades"]')!.getAttribute('d');
    const before = line();
    act(() => {
      workspace.documents.beginGesture();
      workspace.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'exports.growth.to', value: 0.06 }));
    });
    expect(line()).not.toBe(before);
    expect(box).not.toHaveBeenCalled();
    box.mockRestore();
  });

  test('follows a slider outside React: its lines, labels, points and words, and nothing of it is drawn by React', async () => {
    const { workspace } = open({ metric: 'exports' });
    const now = () => [
      document.querySelector('.compare_mainChart [data-scenario="growth-fades"]')!.getAttribute('d'),
      text('svg[role="application"] .end-label').join(),
      document.querySelector('.handle[tabindex="0"]')!.getAttribute('aria-valuetext'),
      chart().getAttribute('aria-label'),
    ];
    const before = now();
    const counts = await drawn(() =>
      act(() => {
        workspace.documents.beginGesture();
        workspace.edit((d) => setValue(d, { scenario: 'growth-fades', path: 'exports.growth.to', value: 0.08 }));
      }),
    );
    now().forEach((part, k) => {
      expect(part).not.toBe(before[k]);
    });
    expect([...counts.keys()].filter((name) => /MainChart|LineChart|ReadChart/.test(name))).toEqual([]);
  });

  test('reads the year under the pointer; a click compares it and holds the reading, whose values explain themselves', () => {
    const { workspace } = open();
    const hit = document.querySelector('.compare_mainChart .hit')!;
    fireEvent.pointerMove(hit, { clientX: placeOf(2027) });
    expect(text('.reading-row')[0]).toContain(whole(worked('momentum-holds').trade[3]!));
    expect(workspace.view.getState().year).toBe(2030);
    fireEvent.click(hit, { clientX: placeOf(2027) });
    expect(workspace.view.getState().year).toBe(2027);
    // On its way to a value the pointer leaves the rule a little.
    fireEvent.pointerMove(hit, { clientX: placeOf(2027) + 12 });
    fireEvent.click(screen.getByText('Explain the value of Export shock').closest('rect')!);
    expect(workspace.view.getState().explained).toEqual({ scenario: 'export-shock', metric: 'trade', year: 2027 });
    fireEvent.pointerLeave(chart());
    expect(document.querySelector('.reading')).toBeNull();
  });

  test('lets go of what a click holds 40 px from its rule, to either side', () => {
    open();
    const hit = document.querySelector('.compare_mainChart .hit')!;
    const held = () => screen.queryByText('Explain the value of Export shock') !== null;
    for (const side of [-1, 1]) {
      fireEvent.click(hit, { clientX: placeOf(2029) });
      fireEvent.pointerMove(hit, { clientX: placeOf(2029) + side * 39 });
      expect(held()).toBe(true);
      fireEvent.pointerMove(hit, { clientX: placeOf(2029) + side * 41 });
      expect(held()).toBe(false);
      expect(document.querySelector('.reading')).not.toBeNull();
    }
  });

  test('turns to differences, every line minus the baseline, also when that is hidden', async () => {
    open({ selected: 'growth-stalls', hidden: ['growth-fades'] });
    const difference = worked('growth-stalls').trade[11]! - worked('growth-fades').trade[11]!;
    await userEvent.click(screen.getByText('Differences'));
    expect(text('h2')[0]).toContain('Trade, USD m a year, difference to Growth fades');
    const label = `Growth stalls${english.numbers.rounded(difference, 0)}`;
    expect(text('svg[role="application"] .end-label')).toContain(label);
    expect(screen.queryByText('Target')).toBeNull();
    expect(document.querySelector('.figure-point')).toBeNull();
    fireEvent.keyDown(chart(), { key: 'End' });
    expect(spoken()).toMatch(new RegExp(`Growth stalls ${english.numbers.rounded(difference, 0)}$`));
  });

  test('shows another metric, chosen by its name', async () => {
    const { workspace } = open();
    await userEvent.click(screen.getByLabelText('Metric of the main chart'));
    await userEvent.click(screen.getByText('Departures', { selector: '.menu_item' }));
    expect(workspace.view.getState().metric).toBe('departures');
    expect(text('h2')[0]).toContain('Departures, persons a year');
  });

  test('of very many names the selected scenario, the baseline, the highest and the lowest, and counts the rest', () => {
    const seed = firstCase();
    const many = Array.from({ length: 43 }, (_, k) => ({
      ...seed.scenarios[0]!,
      id: `more-${k}`,
      name: `More ${k}`,
      changes: { 'exports.growth.to': 0.03 + k / 2000 },
      rationale: {},
    }));
    open({ selected: 'more-7' }, { ...seed, scenarios: [...seed.scenarios, ...many] });
    expect(lineIds()).toHaveLength(50);
    const names = text('svg[role="application"] :is(.end-label text:not(.value), .more)');
    for (const name of ['Momentum holds', 'Growth fades', 'More 7', 'Growth stalls']) expect(names).toContain(name);
    const named = names.length - 1;
    expect(names.at(-1)).toBe(`and ${50 - named} more`);
  });
});

test('the year that is compared is chosen in its field', async () => {
  const { workspace } = open();
  await userEvent.click(screen.getByLabelText('Year'));
  await userEvent.click(screen.getByText('2027', { selector: '.menu_item' }));
  expect(workspace.view.getState().year).toBe(2027);
  expect(text('.on-pill')).toEqual(['2027']);
});
