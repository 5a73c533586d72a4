import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { names } from '../../../../renderer/names.ts';
import { compareView } from '../../../../renderer/places/compare/compare-view.ts';
import { MainChart } from '../../../../renderer/places/compare/MainChart.tsx';
import type { View } from '../../../../renderer/view/view-store.ts';
import { targetShapes } from '../../../../shared/charts/handle-shapes.ts';
import { lineChartLayout } from '../../../../shared/charts/line-chart-layout.ts';
import type { Shape } from '../../../../shared/charts/shapes.ts';
import { assumptionsOf } from '../../../../shared/document/changes.ts';
import { addTarget } from '../../../../shared/document/edits/targets.ts';
import { english } from '../../../../shared/language/en/english.ts';
import { formatWith, ownFormat } from '../../../../shared/wording/metric-format.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, seenAs } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

/** The main chart alone, as large as in a window of 1440 × 900. */
const CHART = (
  <MainChart width={832} heights={{ chart: 220, strip: 80, multiple: 58, multipleYears: true, scrolls: false }} />
);

const open = (view: Partial<View> = {}, document = firstCase()) =>
  renderInWorkspace(CHART, document, { year: 2030, ...view });
const text = (selector: string) =>
  [...document.querySelectorAll(`.compare_mainChart ${selector}`)].map(({ textContent }) => textContent);
const whole = (value: number) => english.numbers.rounded(value, 0);

describe('the points of exports and imports', () => {
  const point = (year: number, name = 'Growth fades') => screen.getByLabelText(`${name} in ${year}`);
  const valueNow = (element: HTMLElement) => Number(element.getAttribute('aria-valuenow'));

  test('are there for flows whose growth can be typed only', () => {
    const { look } = open({ metric: 'exports' });
    expect(document.querySelectorAll('.handle')).toHaveLength(11);
    look({ metric: 'trade' });
    expect(document.querySelectorAll('.handle')).toHaveLength(0);
    look({ metric: 'imports', ...seenAs(compareView, { differences: true }) });
    expect(document.querySelectorAll('.handle')).toHaveLength(0);
  });

  test('write the growth of their year when moved by a key, a held key in one step of undo', () => {
    const { document: current, workspace } = open({ metric: 'exports' });
    const before = valueNow(point(2030));
    for (let press = 0; press < 3; press++) fireEvent.keyDown(point(2030), { key: 'ArrowUp' });
    fireEvent.keyUp(point(2030), { key: 'ArrowUp' });
    expect(Object.keys(current().baseline.assumptions.exports.overrides)).toEqual(['2030']);
    expect(valueNow(point(2030))).toBeGreaterThan(before);
    expect(point(2030).getAttribute('aria-valuetext')).toMatch(/^[\d,]+, growth \d+\.\d%$/);
    act(() => workspace.documents.undo());
    expect(current().baseline.assumptions.exports.overrides).toEqual({});
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('of a scenario that is not the baseline write into that scenario alone', () => {
    const { document: current } = open({ metric: 'exports', selected: 'zones-and-incentives' });
    const own = point(2033, 'Zones and incentives');
    const wanted =
      valueNow(own) + (Number(own.getAttribute('aria-valuemax')) - Number(own.getAttribute('aria-valuemin'))) / 20;
    fireEvent.keyDown(own, { key: 'ArrowUp', shiftKey: true });
    fireEvent.keyUp(own, { key: 'ArrowUp' });
    // Projects export too: the point is where it was put all the same.
    expect(valueNow(point(2033, 'Zones and incentives'))).toBeCloseTo(wanted, 0);
    expect(current().baseline.assumptions.exports.overrides).toEqual({});
    expect(Object.keys(assumptionsOf(current(), 'zones-and-incentives').exports.overrides)).toEqual(['2033']);
  });

  test('follow the pointer in a drawing that is shown twice as large', () => {
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    open({ metric: 'imports' });
    const place = Number(point(2028).getAttribute('cy'));
    const height = Number(point(2028).closest('svg')!.getAttribute('height'));
    box.mockReturnValue({ left: 30, top: 40, width: 2 * 832, height: 2 * height } as DOMRect);
    const before = valueNow(point(2028));
    fireEvent.pointerDown(point(2028), { button: 0, buttons: 1, pointerId: 1 });
    fireEvent.pointerMove(point(2028), { buttons: 1, pointerId: 1, clientY: 40 + 2 * place });
    expect(valueNow(point(2028))).toBeCloseTo(before, 0);
    fireEvent.pointerMove(point(2028), { buttons: 1, pointerId: 1, clientY: 40 + 2 * (place - 10) });
    expect(valueNow(point(2028))).toBeGreaterThan(before);
    box.mockRestore();
  });

  test('are dragged in one step of undo, and end at the ends of their range', () => {
    const { document: current, workspace } = open({ metric: 'imports' });
    const drag = (to: number) => {
      fireEvent.pointerDown(point(2028), { button: 0, buttons: 1, pointerId: 1, clientY: 100 });
      for (const clientY of [(100 + to) / 2, to]) {
        fireEvent.pointerMove(point(2028), { buttons: 1, pointerId: 1, clientY });
      }
      fireEvent.pointerUp(point(2028), { pointerId: 1, clientY: to });
    };
    drag(-20_000);
    expect(current().baseline.assumptions.imports.overrides).toEqual({ 2028: 2 });
    drag(20_000);
    expect(current().baseline.assumptions.imports.overrides).toEqual({ 2028: -0.9 });
    act(() => workspace.documents.undo());
    act(() => workspace.documents.undo());
    expect(current().baseline.assumptions.imports.overrides).toEqual({});
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('are one stop of the Tab key, at the year that is compared; left and right go on', () => {
    const { workspace } = open({ metric: 'exports', year: 2029 });
    const stops = () =>
      [...document.querySelectorAll('.handle[tabindex="0"]')].map((one) => one.getAttribute('aria-label'));
    expect(stops()).toEqual(['Growth fades in 2029']);
    act(() => point(2029).focus());
    fireEvent.keyDown(point(2029), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(point(2030));
    expect(workspace.view.getState().year).toBe(2030);
    expect(stops()).toEqual(['Growth fades in 2030']);
    expect(text('.handle + g, g > .middle.strong').join()).toMatch(/2030: [\d,]+, growth/);
  });
});

test('a target beyond a scale of tiny values is written by its own size', () => {
  const values = [0, 0.0001, 0.0002];
  const series = [{ id: 'one', name: 'One', mark: 0, values, baseline: true, selected: false }];
  const frame = { baseYear: 2024, years: 3, width: 600, height: 220, left: 50, right: 100, top: 10, bottom: 24 };
  const layout = lineChartLayout(series, frame, [5000]);
  const given = {
    layout,
    format: formatWith(names(), 'trade', 5).value,
    formatFar: ownFormat(names(), 'trade'),
    movable: false,
  };
  const [beyond] = targetShapes(given, { words: english.charts });
  expect((beyond as Shape).words).toBe('Target 5,000, above this scale');
});

describe('targets on the chart', () => {
  const handle = () => screen.getByLabelText('Target', { selector: '.target-handle' });

  test('are set, moved by a held key in one step, and taken away', async () => {
    const { document: current, workspace } = open({ metric: 'workers' });
    const target = () => current().targets.find(({ metric }) => metric === 'workers')?.value;
    expect(target()).toBeUndefined();
    await userEvent.click(screen.getByText('Target', { selector: 'button' }));
    const set = target()!;
    expect(set).toBe(Number(set.toPrecision(2)));
    expect(text('.target-name')).toEqual([`Target ${whole(set)}`]);
    fireEvent.keyDown(handle(), { key: 'ArrowUp' });
    fireEvent.keyDown(handle(), { key: 'ArrowUp' });
    fireEvent.keyUp(handle(), { key: 'ArrowUp' });
    expect(target()).toBeGreaterThan(set);
    act(() => workspace.documents.undo());
    expect(target()).toBe(set);
    await userEvent.click(screen.getByText('Target', { selector: 'button' }));
    expect(target()).toBeUndefined();
    act(() => workspace.documents.undo());
    act(() => workspace.documents.undo());
    expect(current().targets).toEqual(firstCase().targets);
  });

  test('are dragged in one step of undo', () => {
    const { document: current, workspace } = open();
    fireEvent.pointerDown(handle(), { button: 0, buttons: 1, pointerId: 1, clientY: 90 });
    for (const clientY of [80, 60, 40]) fireEvent.pointerMove(handle(), { buttons: 1, pointerId: 1, clientY });
    fireEvent.pointerUp(handle(), { pointerId: 1 });
    expect(current().targets[0]!.value).toBeGreaterThan(5000);
    act(() => workspace.documents.undo());
    expect(current().targets).toEqual([{ metric: 'trade', value: 5000 }]);
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('of which there are two are dragged one at a time, across the other too', () => {
    const two = answerOf(addTarget(firstCase(), { metric: 'trade', value: 9000 }));
    const { document: current, workspace } = open({}, two);
    const [, second] = screen.getAllByLabelText('Target', { selector: '.target-handle' });
    fireEvent.pointerDown(second!, { button: 0, buttons: 1, pointerId: 1, clientY: 60 });
    for (const clientY of [90, 140, 240]) fireEvent.pointerMove(second!, { buttons: 1, pointerId: 1, clientY });
    fireEvent.pointerUp(second!, { pointerId: 1 });
    const [first, moved] = current().targets;
    expect(first).toEqual({ metric: 'trade', value: 5000 });
    expect(moved!.value).toBeLessThan(5000);
    act(() => workspace.documents.undo());
    expect(current().targets).toEqual(two.targets);
  });
});
