import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Compare } from '../../../../renderer/places/compare/Compare.tsx';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import type { MetricName } from '../../../../shared/model/metrics.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeEach(() => withLayout());

const seed = firstCase();
const metric = (id: string, name: string, formula: string) => {
  return { id, name, unit: '%', kind: 'ratio' as const, better: null, formula };
};
const document: ScenarioDocument = {
  ...seed,
  structure: { ...seed.structure, metrics: [metric('yearly', 'Yearly growth', 'growth(trade)')] },
};
const yearly = 'yearly' as MetricName;

test('an own metric is chosen under its heading, and drawn with a gap where it is undefined', async () => {
  const { workspace } = renderInWorkspace(<Compare />, document, { year: 2030 });
  await userEvent.click(screen.getByRole('button', { name: /Metric of the main chart$/ }));
  const own = within(screen.getByRole('group', { name: 'Own metrics' }));
  await userEvent.click(own.getByRole('option', { name: 'Yearly growth' }));
  expect(workspace.view.getState().metric).toBe(yearly);
  const drawn = globalThis.document.body.innerHTML;
  expect(drawn).not.toContain('NaN');
  // Nothing in the base year: the line starts a year later.
  expect(drawn).toContain('Yearly growth');
});

test('nothing is looked at any more that undo takes away', () => {
  const { workspace } = renderInWorkspace(<Compare />, seed, { year: 2030 });
  act(() => void workspace.edit(() => ({ ok: true, value: document })));
  act(() =>
    workspace.view.setState({ metric: yearly, explained: { scenario: 'growth-fades', metric: yearly, year: 2030 } }),
  );
  expect(globalThis.document.body.textContent).toContain('Yearly growth');
  act(() => workspace.documents.undo());
  expect(workspace.view.getState()).toMatchObject({ metric: 'trade', explained: null });
  expect(globalThis.document.body.textContent).not.toContain('Yearly growth');
});

test('one that is undefined in every year says why, until its input has a value', () => {
  const gdp = { id: 'gdp', name: 'GDP', unit: 'USD m', kind: 'flow' as const };
  const growth = { shape: 'constant' as const, rate: 0 };
  const { assumptions } = seed.baseline;
  const withGdp = (base: number): ScenarioDocument => ({
    ...seed,
    structure: { ...seed.structure, inputs: [gdp], metrics: [metric('ratio', 'To GDP', 'remittances / gdp')] },
    baseline: { ...seed.baseline, assumptions: { ...assumptions, inputs: { gdp: { base, growth, values: {} } } } },
  });
  const { workspace } = renderInWorkspace(<Compare />, withGdp(0), { metric: 'ratio' as MetricName });
  const why = 'To GDP is undefined in every year while GDP is 0. Its value can be typed under Own inputs.';
  expect(screen.getByText(why)).toBeTruthy();
  act(() => void workspace.edit(() => ({ ok: true, value: withGdp(46_000) })));
  expect(screen.queryByText(why)).toBeNull();
  // Below 1% there are two digits, and the percentage says its unit itself.
  expect(screen.getByRole('button', { name: /^To GDP in \d+, Growth fades: 0\.\d{2}%\. Explain$/ })).toBeTruthy();
});
