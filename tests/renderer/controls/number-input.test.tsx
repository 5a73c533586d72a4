import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { NumberField } from '../../../shared/formats/parse-number.ts';
import { growth, open, type } from './open-field.tsx';

const trade: NumberField = { label: 'Trade', min: 0, max: 1e10 };

describe('what is typed', () => {
  test.each([
    ['19.8', growth, 0.198],
    ['19.8%', growth, 0.198],
    ['-5', growth, -0.05],
    ['−5', growth, -0.05],
    ['1.2bn', trade, 1.2e9],
    ['1,361.26', trade, 1361.26],
  ])('%s is taken over with Enter', async (text, field, value) => {
    const { told, input } = open({ value: 0.5, field });
    await type(input, `${text}{Enter}`);
    expect(told).toEqual([value]);
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });

  test('is taken over when the field is left', async () => {
    const { told, input } = open();
    await type(input, '6');
    expect(told).toEqual([]);
    await userEvent.tab();
    expect(told).toEqual([0.06]);
    expect(input.value).toBe('6');
  });

  test('is taken back with Escape', async () => {
    const { told, input } = open();
    await type(input, '6{Escape}');
    expect(input.value).toBe('19.8');
    await userEvent.tab();
    expect(told).toEqual([]);
  });

  test('and is the value already takes nothing over', async () => {
    const { told, input } = open();
    await type(input, '19.80%{Enter}');
    await userEvent.tab();
    expect(told).toEqual([]);
  });
});

describe('a bad value', () => {
  test('says what is allowed and keeps the last good one', async () => {
    const { told, input } = open();
    await type(input, 'much{Enter}');
    const why = screen.getByRole('alert');
    expect(why.textContent).toBe('Growth: “much” is no number, a number from −90% to 200% is needed');
    expect(input.getAttribute('aria-describedby')).toBe(why.id);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await userEvent.tab();
    expect(input.value).toBe('19.8');
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(told).toEqual([]);
  });

  test('is told until a good one is taken over', async () => {
    const { told, input } = open();
    await type(input, '900{Enter}');
    await type(input, '9{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(told).toEqual([0.09]);
  });

  test('can be refused by whoever takes it over', async () => {
    const { input } = open({ refuse: 'Growth: not beside this base, choose less' });
    await type(input, '9{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Growth: not beside this base, choose less');
    await userEvent.tab();
    expect(input.value).toBe('19.8');
  });

  test('is forgotten with Escape', async () => {
    const { input } = open();
    await type(input, 'x{Enter}{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(input.value).toBe('19.8');
  });
});

describe('keys that step', () => {
  test.each([
    ['{ArrowUp}', 0.199],
    ['{ArrowDown}', 0.197],
    ['{PageUp}', 0.208],
    ['{PageDown}', 0.188],
    ['{Shift>}{ArrowUp}{/Shift}', 0.208],
  ])('%s', async (keys, value) => {
    const { told, input } = open();
    await userEvent.click(input);
    await userEvent.keyboard(keys);
    expect(told.filter((one) => typeof one === 'number')).toEqual([value]);
    expect(input.value).toBe(String(Number((value * 100).toPrecision(12))));
  });

  test('start from what was typed', async () => {
    const { told, input } = open();
    await type(input, '30{ArrowUp}');
    expect(told).toEqual(['start', 0.301, 'end']);
  });

  test('held are one gesture, until they are let go', async () => {
    const user = userEvent.setup();
    const { told, input } = open();
    await user.click(input);
    await user.keyboard('{ArrowUp>3}');
    expect(told).toEqual(['start', 0.199, 0.2, 0.201]);
    await user.keyboard('{/ArrowUp}');
    expect(told).toEqual(['start', 0.199, 0.2, 0.201, 'end']);
  });

  test('held while the field is left end the gesture too', async () => {
    const { told, input } = open();
    await userEvent.click(input);
    await userEvent.keyboard('{ArrowUp>}');
    fireEvent.blur(input);
    expect(told).toEqual(['start', 0.199, 'end']);
  });

  test('stop at what is allowed', async () => {
    const { told, input } = open({ value: 2 });
    await userEvent.click(input);
    await userEvent.keyboard('{PageUp}');
    expect(told).toEqual(['start', 'end']);
    expect(input.value).toBe('200');
  });
});

describe('what the field shows', () => {
  test('is rounded while it is looked at, in full while it is typed in, and never changed by that', async () => {
    const { told, input } = open({ value: 0.6806281716350068 });
    expect(input.value).toBe('68.06');
    expect(input.title).toBe('68.062817163501');
    await userEvent.click(input);
    expect(input.value).toBe('68.06281716350068');
    await userEvent.tab();
    expect(input.value).toBe('68.06');
    expect(told).toEqual([]);
  });

  test('is what the source says, with its qualifier, until it is typed in', async () => {
    const { input } = open({ value: 2000, field: trade, qualifier: '> ' });
    expect(input.value).toBe('> 2,000');
    await userEvent.click(input);
    expect(input.value).toBe('2000');
  });

  test('follows the value while nothing is typed', async () => {
    const { told, input } = open();
    await type(input, '6{Enter}');
    await userEvent.keyboard('{ArrowUp}');
    expect(input.value).toBe('6.1');
    expect(told).toEqual([0.06, 'start', 0.061, 'end']);
  });

  test('tells whether something is being typed, so that undo is the field’s own only then', async () => {
    const { input } = open();
    await userEvent.click(input);
    expect(input.dataset.typing).toBe('false');
    await userEvent.type(input, '1');
    expect(input.dataset.typing).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(input.dataset.typing).toBe('false');
  });
});

describe('where there may be no value', () => {
  test.each(['{Backspace}', 'None'])('an empty field and the word take it away: %s', async (keys) => {
    const { told, input } = open({ value: 5000, field: trade, none: true });
    await userEvent.clear(input);
    await userEvent.type(input, `${keys}{Enter}`);
    expect(told).toEqual([null]);
    expect(input.placeholder).toBe('none');
    expect(input.value).toBe('');
  });

  test('a number brings one, and arrow keys move nothing that is not there', async () => {
    const { told, input } = open({ value: null, field: trade, none: true });
    await userEvent.click(input);
    await userEvent.keyboard('{ArrowUp}');
    expect(told).toEqual([]);
    await type(input, '50,000{Enter}');
    expect(told).toEqual([50_000]);
  });

  test('elsewhere an empty field is refused', async () => {
    const { told, input } = open({ value: 5000, field: trade });
    await userEvent.clear(input);
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('is empty');
    expect(told).toEqual([]);
  });
});

test('typing the value that stands again takes back what was said of a refused one', async () => {
  const { input } = open({ value: 0.5, field: { label: 'Correlation', min: -0.999, max: 0.999 } });
  await type(input, '2{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('2');
  await type(input, '0.5{Enter}');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(input.value).toBe('0.5');
});

test('a whole number of many digits is stepped by one', async () => {
  const seed = { label: 'Seed', min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };
  const { input, told } = open({ value: 1_234_567_890_123_456, field: seed, step: 1 });
  input.focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(told).toContain(1_234_567_890_123_457);
});
