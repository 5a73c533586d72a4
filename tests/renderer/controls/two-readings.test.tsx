import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NumberInput } from '../../../renderer/controls/NumberInput.tsx';
import type { NumberField } from '../../../shared/formats/parse-number.ts';
import { open, type } from './open-field.tsx';

describe('a text with two readings', () => {
  const quota: NumberField = { label: 'Quota', unit: 'persons a year', min: 0, max: 1e6 };
  const ask = async (keys = '{Enter}') => {
    const page = open({ value: 6200, field: quota, step: 100 });
    await type(page.input, `7.500${keys}`);
    return page;
  };
  const reading = (text: string) => screen.getByRole('button', { name: `Quota: take ${text}` });
  const readings = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

  test('is asked about: the sentence says both, each is a button, and nothing is taken over', async () => {
    const { told, input } = await ask();
    expect(screen.getByRole('alert').textContent).toBe(
      'Quota: “7.500” may be 7.5 or 7,500 persons a year, choose which is meant; until then 6,200 stays',
    );
    expect(input.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.value).toBe('7.500');
    expect(document.activeElement).toBe(input);
    expect(readings()).toEqual(['7.5 persons a year', '7,500 persons a year']);
    expect(told).toEqual([]);
  });

  test.each([
    ['7.5 persons a year', 7.5, '7.5'],
    ['7,500 persons a year', 7500, '7500'],
  ])('is %s with a click, and the focus is in the field again', async (text, value, shown) => {
    const { told, input } = await ask();
    await userEvent.click(reading(text));
    expect(told).toEqual([value]);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe(shown);
  });

  test('is chosen by keyboard: the buttons follow the field', async () => {
    const { told, input } = await ask();
    await userEvent.tab();
    expect(document.activeElement).toBe(reading('7.5 persons a year'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(told).toEqual([7500]);
    expect(document.activeElement).toBe(input);
  });

  test.each(['in the field', 'on a button'])('is taken back with Escape %s', async (where) => {
    const { told, input } = await ask();
    if (where === 'on a button') await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('6200');
    expect(readings()).toEqual([]);
    await userEvent.tab();
    expect(input.value).toBe('6,200');
    expect(told).toEqual([]);
  });

  test('is kept when the field is left: the last good value stands, the text is there again with the field', async () => {
    const { told, input } = await ask('');
    fireEvent.blur(input);
    expect(input.value).toBe('6,200');
    expect(screen.getByRole('alert').textContent).toContain('until then 6,200 stays');
    fireEvent.focus(input);
    expect(input.value).toBe('7.500');
    expect(told).toEqual([]);
  });

  test('is there still where the field is left and taken again at once, as saving by key does', async () => {
    const { told, input } = await ask('');
    act(() => {
      input.blur();
      input.focus();
    });
    expect(input.value).toBe('7.500');
    expect(readings()).toHaveLength(2);
    expect(told).toEqual([]);
  });

  test('is history once the value moved on', async () => {
    const { input } = await ask();
    fireEvent.blur(input);
    fireEvent.focus(input);
    await type(input, '7000{Enter}');
    expect(readings()).toEqual([]);
    fireEvent.blur(input);
    expect(input.value).toBe('7,000');
    fireEvent.focus(input);
    expect(input.value).toBe('7000');
  });

  test('is not stepped over by the arrow keys', async () => {
    const { told, input } = await ask('{ArrowUp}');
    expect(told).toEqual([]);
    expect(input.value).toBe('7.500');
    expect(readings()).toHaveLength(2);
  });

  test('can be refused whichever is chosen, and says why', async () => {
    const { input } = open({ value: 6200, field: quota, refuse: 'Quota: the ceiling is 5,000' });
    await type(input, '7.500{Enter}');
    await userEvent.click(reading('7,500 persons a year'));
    expect(screen.getByRole('alert').textContent).toBe('Quota: the ceiling is 5,000');
    expect(readings()).toEqual([]);
    expect(document.activeElement).toBe(input);
  });

  test('of which one is the value that stands takes nothing over with that one', async () => {
    const { told, input } = open({ value: 7500, field: quota });
    await type(input, '7.500{Enter}');
    await userEvent.click(reading('7,500 persons a year'));
    expect(told).toEqual([]);
    expect(readings()).toEqual([]);
    expect(input.value).toBe('7500');
  });
});

test('a text that is written otherwise here has its one reading as a button', async () => {
  const { told, input } = open();
  await type(input, '-5,3{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('decimals stand behind a point: −5.3');
  await userEvent.click(screen.getByRole('button', { name: 'Growth: take −5.3%' }));
  expect(told).toEqual([-0.053]);
});

test('what was typed stays with its owner where the field shows another’s value', async () => {
  const field: NumberField = { label: 'Quota', min: 0, max: 1e6 };
  const told: string[] = [];
  const of = (owner: string) => (
    <NumberInput
      value={6200}
      field={field}
      step={1}
      owner={owner}
      onCommit={(value) => {
        told.push(`${owner} ${value}`);
        return null;
      }}
    />
  );
  const { rerender } = render(of('baseline'));
  const input = screen.getByRole<HTMLInputElement>('textbox');
  await type(input, '7.500');
  fireEvent.blur(input);
  expect(screen.queryAllByRole('button')).toHaveLength(2);
  rerender(of('another'));
  expect(screen.queryAllByRole('button')).toEqual([]);
  fireEvent.focus(input);
  expect(input.value).toBe('6200');
  expect(told).toEqual([]);
});
