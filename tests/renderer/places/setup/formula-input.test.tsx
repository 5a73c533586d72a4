import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { FormulaInput } from '../../../../renderer/places/setup/FormulaInput.tsx';
import { Setup } from '../../../../renderer/places/setup/Setup.tsx';
import { useDocument } from '../../../../renderer/workspace/workspace-context.ts';
import { addListed } from '../../../../shared/document/edits/structure.ts';
import type { ScenarioDocument } from '../../../../shared/document/schema.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { renderInWorkspace, withLayout } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';

beforeAll(() => withLayout());

const metric = { unit: 'USD m', kind: 'flow', better: null, formula: 'trade' };
const added = (document: ScenarioDocument, list: 'exports' | 'inputs' | 'metrics', name: string, more = {}) =>
  answerOf(addListed(document, { list, name, more }));

const Formulas = () => useDocument().structure.metrics.map((one) => <FormulaInput key={one.id} metric={one} />);

/** Two metrics, of which the second rests on the first, an input, and a group with a space and quotes in its name. */
function shown(view = {}) {
  const group = added(firstCase(), 'exports', 'Wire "harness" & cable');
  const input = added(group, 'inputs', 'GDP of Cambodia', { unit: 'USD m', kind: 'flow' });
  const first = added(input, 'metrics', 'Net inflow', metric);
  return renderInWorkspace(
    <Formulas />,
    added(first, 'metrics', 'Twice', { ...metric, formula: '2 * netInflow' }),
    view,
  );
}

const field = () => screen.getByRole('combobox', { name: 'Net inflow, formula' }) as HTMLInputElement;
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const said = () => document.getElementById(field().getAttribute('aria-describedby')!)!.textContent;
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const marked = () => document.querySelector('mark')?.textContent;
/** What a click at its end does, and a key that empties it. */
async function emptied(user: ReturnType<typeof userEvent.setup>) {
  await user.click(field());
  await user.clear(field());
}

describe('names are completed at the caret', () => {
  test('each with what it means and its unit, the first taken by Tab or Enter', async () => {
    const user = userEvent.setup();
    const { document } = shown();
    await emptied(user);
    await user.keyboard('remi');
    expect(options()[0]).toBe('remittancesRemittancesUSD m');
    expect(active()).toBe(options()[0]);
    await user.keyboard('{Tab}');
    expect(field().value).toBe('remittances');
    expect(globalThis.document.activeElement).toBe(field());
    await user.keyboard(' / gdpO');
    expect(options()).toEqual([
      'gdpOfCambodiaGDP of CambodiaUSD m',
      'inputs.gdpOfCambodia.baseGDP of Cambodia in the base yearUSD m',
      'inputs.gdpOfCambodia.growth.rateGDP of Cambodia, growth, every year%',
    ]);
    await user.keyboard('{Enter}');
    expect(field().value).toBe('remittances / gdpOfCambodia');
    await user.keyboard('{Enter}');
    expect(document().structure.metrics[0]!.formula).toBe('remittances / gdpOfCambodia');
  });

  test('in the middle of a formula the name there is taken out, and the rest stays', async () => {
    const user = userEvent.setup();
    shown();
    await emptied(user);
    await user.keyboard('1 + exp * 2');
    field().setSelectionRange(7, 7);
    await user.keyboard('{Control>} {/Control}');
    expect(options().length).toBeGreaterThan(3);
    await user.keyboard('{ArrowDown}');
    const [name] = /^[a-zA-Z:.]+(?=Export)/.exec(active()!)!;
    await user.keyboard('{Enter}');
    expect(field().value).toBe(`1 + ${name} * 2`);
    expect(field().selectionStart).toBe(4 + name.length);
  });

  test('a group is found by its name, a function opens its parenthesis', async () => {
    const user = userEvent.setup();
    shown();
    await emptied(user);
    await user.keyboard('harness');
    expect(options()[0]).toBe('exports:wireHarnessCableExports of Wire "harness" & cableUSD m');
    await user.keyboard('{Tab} + ma{Enter}');
    expect(field().value).toBe('exports:wireHarnessCable + max(');
  });

  test('what would go round in a circle is offered for the year before only', async () => {
    const user = userEvent.setup();
    shown();
    const names = () => options().map((one) => one!.split(/(?=[A-Z])/)[0]);
    await emptied(user);
    await user.keyboard('twi');
    expect(names()).not.toContain('twice');
    await user.clear(field());
    await user.keyboard('prev(twi');
    expect(names()).toContain('twice');
    await user.keyboard('{Tab}, net');
    expect(options().join()).not.toContain('netInflow');
  });

  test('nothing is offered where no name can stand, and a name that is whole is not changed by Enter', async () => {
    const user = userEvent.setup();
    const { document } = shown();
    await emptied(user);
    await user.keyboard('trade exp');
    expect(options()).toEqual([]);
    await user.clear(field());
    await user.keyboard('workers');
    expect(options().length).toBeGreaterThan(1);
    expect(active()).toBeUndefined();
    await user.keyboard('{Enter}');
    expect(document().structure.metrics[0]!.formula).toBe('workers');
  });

  test('metrics come before functions that begin alike; the pointer chooses as keys do, and the field keeps the focus', async () => {
    const user = userEvent.setup();
    shown();
    await emptied(user);
    await user.keyboard('exp');
    expect(options()[0]).toBe('exportsExportsUSD m');
    expect(options()).toContain('exp(…)Power of evalue');
    const chosen = screen.getByRole('option', { name: /^exp\(…\)/ });
    await user.pointer({ target: chosen });
    expect(chosen.getAttribute('aria-selected')).toBe('true');
    await user.click(chosen);
    expect(field().value).toBe('exp(');
    expect(document.activeElement).toBe(field());
  });

  test('Escape closes the list, and once more takes the formula back', async () => {
    const user = userEvent.setup();
    shown();
    await emptied(user);
    await user.keyboard('rem');
    await user.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(field().value).toBe('rem');
    await user.keyboard('{Escape}');
    expect(field().value).toBe('trade');
  });
});

describe('while it is typed', () => {
  test('its value in the compared year of the selected scenario stands under it', async () => {
    const user = userEvent.setup();
    const { workspace } = shown({ year: 2030, selected: 'momentum-holds' });
    expect(said()).toMatch(/^= [\d,]+ million US dollars in 2030, Momentum holds$/);
    await emptied(user);
    await user.keyboard('2 * 21');
    expect(said()).toBe('= 42.0 million US dollars in 2030, Momentum holds');
    expect(workspace.documents.getState().document.structure.metrics[0]!.formula).toBe('trade');
    await user.keyboard(' / 0');
    expect(said()).toBe('= – in 2030, Momentum holds: it has no value there');
    await user.clear(field());
    await user.keyboard('exports.growth.ratte');
    expect(said()).toBe('= – in 2030, Momentum holds: the scenario has no number at exports.growth.ratte');
  });

  test('a mistake is marked where it is, and it is said what could stand there', async () => {
    const user = userEvent.setup();
    shown();
    await emptied(user);
    await user.keyboard('1 + trad * 2');
    expect(marked()).toBe('trad');
    expect(said()).toContain('did you mean trade?');
    await user.clear(field());
    await user.keyboard('trade +');
    expect(marked()?.trim()).toBe('');
    expect(said()).toBe('is not finished, character 8 can be a number, a name, a function or “(”');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('what was typed for a metric that is gone does not come back with another of its name', async () => {
  const user = userEvent.setup();
  const { workspace } = renderInWorkspace(<Setup />, added(firstCase(), 'metrics', 'Net inflow', metric));
  await emptied(user);
  await user.keyboard('trade + {Enter}');
  await user.click(screen.getByRole('button', { name: 'Remove Net inflow' }));
  expect(workspace.view.getState().slices.setup).toEqual({ formulas: {} });
  await user.type(screen.getByRole('textbox', { name: 'Add a metric' }), 'Net inflow{Enter}');
  expect(field().value).toBe('trade');
});

test('what was refused stays as it was typed, also where the place is left, and is said aloud', async () => {
  const user = userEvent.setup();
  const { unmount, workspace } = shown();
  await emptied(user);
  await user.keyboard('trade  +  (  ');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('is not finished');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().value).toBe('trade  +  (  ');
  await user.click(screen.getByRole('combobox', { name: 'Twice, formula' }));
  expect(field().value).toBe('trade  +  (  ');
  expect(workspace.view.getState().slices.setup).toEqual({ formulas: { netInflow: 'trade  +  (  ' } });
  unmount();
});
