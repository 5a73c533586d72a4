import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { UncertaintyPanel } from '../../../../renderer/places/uncertainty/UncertaintyPanel.tsx';
import { setInput } from '../../../../shared/document/edits/uncertainty.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

// Menus are slow to come up where many tests share a processor.
beforeAll(() => withLayout(300, 600));

const open = (document: ScenarioDocument = firstCase()) => {
  const page = renderInWorkspace(<UncertaintyPanel />, document);
  const inputs = () => page.document().uncertainty.inputs;
  return { ...page, inputs, uncertainty: () => page.document().uncertainty };
};
// By text and label: to look by role computes every name in the panel, for each look.
const head = (label: string) => screen.getByText(label, { selector: '.uncertainty-panel_head b' }).closest('button')!;
const row = (label: string) => head(label).closest('li')!;
const expand = (label: string) => fireEvent.click(head(label));
const type = (field: HTMLElement, text: string) => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
};
const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });
const choose = (label: string, option: string) => {
  fireEvent.click(screen.getByLabelText(new RegExp(label), { selector: 'button' }));
  fireEvent.click(screen.getByRole('option', { name: option, hidden: false }));
};

describe('what is uncertain', () => {
  test('is listed with what is set, the values it gives and how they are spread', () => {
    open();
    expect(row('Exports growth, first year').textContent).toContain(
      'set to 19.8%8% to 26%triangular, most likely as set',
    );
    expect(row('Conversion rate of leads').textContent).toContain('lognormal, × or ÷ 1.6');
    expect(document.querySelector('.uncertainty-panel_inputs')!.children).toHaveLength(7);
  });

  test('gives other values in another scenario', () => {
    const { look } = open();
    look({ selected: 'growth-stalls' });
    // 2% there, and two points the standard deviation: ± 3.29 points.
    expect(row('Exports growth, long run').textContent).toContain('set to 2%−1.29% to 5.29%90% of draws');
  });

  test('is edited in fields, each edit one step of undo', () => {
    const { inputs, workspace } = open();
    expand('Exports growth, first year');
    type(field('Exports growth, first year: most'), '10');
    expect(inputs()[0]!.distribution).toEqual({ kind: 'triangular', min: -0.118, mode: 0, max: 0.1 });
    expect(row('Exports growth, first year').textContent).toContain('8% to 29.8%');
    act(() => workspace.documents.undo());
    expect(inputs()[0]!.distribution).toEqual({ kind: 'triangular', min: -0.118, mode: 0, max: 0.062 });
    expect(workspace.documents.canUndo()).toBe(false);
  });

  test('refuses what does not fit the other parameters, and says what does', () => {
    const { inputs } = open();
    expand('Exports growth, first year');
    type(field('Exports growth, first year: least'), '3');
    expect(screen.getByRole('alert').textContent).toBe(
      'Exports growth, first year: least: “3” is not possible, a number from −290% to 0% is needed',
    );
    expect(inputs()[0]!.distribution).toMatchObject({ min: -0.118 });
  });

  test('takes another kind, and a shift becomes a factor that gives the same values', () => {
    const { inputs } = open();
    expand('Exports growth, first year');
    choose('kind of distribution', 'PERT');
    expect(inputs()[0]!.distribution).toEqual({ kind: 'pert', min: -0.118, mode: 0, max: 0.062 });
    choose('how it is applied', 'Factor');
    expect(inputs()[0]).toMatchObject({
      apply: 'factor',
      distribution: { kind: 'pert', min: 0.404, mode: 1, max: 1.313 },
    });
    expect(row('Exports growth, first year').textContent).toContain('8% to 26%');
  });

  test('cannot be a factor of an assumption that stands at 0, and says so', () => {
    const seed = firstCase();
    const input = {
      path: 'exchange.change',
      apply: 'shift',
      distribution: { kind: 'uniform', min: 0, max: 0.01 },
    } as const;
    const added = setInput(seed, input);
    const { inputs } = open(added.ok ? added.value : seed);
    expand('Exchange rate, change');
    choose('how it is applied', 'Factor');
    expect(screen.getByRole('alert').textContent).toContain('Exchange rate, change stands at 0 in Growth fades');
    expect(inputs().at(-1)).toEqual(input);
  });

  test('is moved on its picture: with the arrow keys in steps, dragged in one step of undo', () => {
    const { inputs, workspace } = open();
    expand('Exports growth, first year');
    const most = within(row('Exports growth, first year')).getByLabelText('Most');
    fireEvent.keyDown(most, { key: 'ArrowRight' });
    expect(inputs()[0]!.distribution).toMatchObject({ max: 0.063 });
    fireEvent.keyDown(most, { key: 'ArrowLeft', shiftKey: true });
    expect(inputs()[0]!.distribution).toMatchObject({ max: 0.053 });
    most.setPointerCapture = () => undefined;
    fireEvent.pointerDown(most, { button: 0, clientX: 200 });
    for (const clientX of [210, 220, 230]) fireEvent.pointerMove(most, { clientX });
    fireEvent.pointerUp(most);
    expect(inputs()[0]!.distribution).not.toMatchObject({ max: 0.053 });
    act(() => workspace.documents.undo());
    expect(inputs()[0]!.distribution).toMatchObject({ max: 0.053 });
  });

  test('is taken for certain again, with its correlations', () => {
    const { inputs, uncertainty } = open();
    expand('Exports growth, first year');
    fireEvent.click(screen.getByLabelText('Exports growth, first year: treat as certain'));
    expect(inputs()).toHaveLength(6);
    expect(uncertainty().correlations).toHaveLength(1);
  });

  test('is said in a scenario that has no such assumption', () => {
    const seed = firstCase();
    const added = setInput(seed, {
      path: 'exports.growth.rate',
      apply: 'shift',
      distribution: { kind: 'normal', mean: 0, sd: 0.01 },
    });
    open(added.ok ? added.value : seed);
    expect(row('Exports growth, every year').textContent).toContain('not in this scenario');
  });
});

describe('a further assumption', () => {
  test('is found by name, added with a tenth of its value to either side, and opened', () => {
    const { inputs } = open();
    fireEvent.click(screen.getByText('Add an uncertain assumption'));
    fireEvent.change(screen.getByLabelText('Search assumptions to make uncertain', { selector: 'input' }), {
      target: { value: 'exchange' },
    });
    fireEvent.click(screen.getAllByRole('menuitem', { name: /^Exchange rate/ })[0]!);
    expect(inputs().at(-1)).toMatchObject({
      path: 'exchange.rate',
      apply: 'shift',
      distribution: { kind: 'triangular', mode: 0 },
    });
    expect(document.querySelectorAll('.uncertainty-panel_head[aria-expanded=true]')).toHaveLength(1);
  });

  test('that cannot be uncertain is not offered, and says why', () => {
    open();
    fireEvent.click(screen.getByText('Add an uncertain assumption'));
    fireEvent.change(screen.getByLabelText('Search assumptions to make uncertain', { selector: 'input' }), {
      target: { value: 'build' },
    });
    const item = screen.getByRole('menuitem', { name: /Years to build a project/ });
    expect(item.getAttribute('aria-disabled')).toBe('true');
    expect(item.textContent).toContain('a whole number cannot be uncertain');
    // What is uncertain already is not there.
    fireEvent.change(screen.getByLabelText('Search assumptions to make uncertain', { selector: 'input' }), {
      target: { value: 'Conversion rate of leads' },
    });
    const labels = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(labels.filter((label) => label?.startsWith('Conversion rate of leads'))).toEqual([]);
  });
});

describe('correlations', () => {
  const cell = (a: string, b: string) => field(`Correlation of ${a} and ${b}`);
  const [first, long, imports] = [
    'Exports growth, first year',
    'Exports growth, long run',
    'Imports growth, long run',
  ] as const;

  test('have a field a pair, and 0 takes one away', () => {
    const { uncertainty } = open();
    expect(cell(first, long)).toHaveProperty('value', '0.5');
    expect(screen.getAllByLabelText(/^Correlation of .* and /)).toHaveLength(21 + 1);
    type(cell(first, long), '0');
    expect(uncertainty().correlations).toEqual([{ a: 'imports.growth.to', b: 'exports.growth.to', rho: 0.3 }]);
  });

  test('that contradict each other are refused with the room there is and the pair to lower', () => {
    const { uncertainty } = open();
    type(cell(first, long), '0.9');
    type(cell(first, imports), '0.5');
    type(cell(long, imports), '0.6');
    const before = uncertainty();
    type(cell(first, imports), '-0.5');
    const said =
      '−0.5 contradicts the other correlations: stay between 0.2 and 0.88, or lower that of Exports growth, first year and Exports growth, long run, now 0.9.';
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    expect(cell(first, imports).getAttribute('aria-invalid')).toBe('true');
    expect(uncertainty()).toBe(before);
  });

  test('that are no numbers here are told under the matrix, where there is room, with what may be meant', () => {
    const { uncertainty } = open();
    type(cell(first, imports), '0,5');
    const said = screen.getByText(/decimals stand behind a point: 0\.5;/);
    expect(said.closest('table')).toBeNull();
    expect(cell(first, imports).getAttribute('aria-describedby')).toBe(said.id);
    fireEvent.click(screen.getByLabelText(`Correlation of ${first} and ${imports}: take 0.5`));
    expect(uncertainty().correlations).toContainEqual({ a: 'exports.growth.from', b: 'imports.growth.to', rho: 0.5 });
  });
});

test('noise, draws and seed are typed, and refused where they are out of range', () => {
  const { uncertainty } = open();
  type(field('Exports growth: standard deviation of the noise'), '7.5');
  type(field('Imports growth: persistence of the noise'), '-0.4');
  type(field('Number of draws'), '20k');
  type(field('Seed'), '7');
  expect(uncertainty()).toMatchObject({
    draws: 20_000,
    seed: 7,
    noise: { exports: { sd: 0.075 }, imports: { persistence: -0.4 } },
  });
  type(field('Number of draws'), '2m');
  expect(screen.getByRole('alert').textContent).toContain('a whole number from 1 to 1,000,000 is needed');
});
