import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { NumberInput } from '../../../renderer/controls/NumberInput.tsx';
import type { NumberField } from '../../../shared/formats/parse-number.ts';

const growth: NumberField = { label: 'Growth', percent: true, min: -0.9, max: 2 };
const trade: NumberField = { label: 'Trade', min: 0, max: 1e10 };

interface Given {
  readonly value?: number | null;
  readonly field?: NumberField;
  readonly step?: number;
  readonly refuse?: string;
  readonly none?: boolean;
  readonly qualifier?: string;
}

/** A field with a value of its own; tells what was taken over, and when gestures begin and end. */
function open({ value = 0.198, field = growth, step = 0.001, refuse, none, qualifier = '' }: Given = {}) {
  const told: (number | string | null)[] = [];
  function Holder() {
    const [held, setHeld] = useState<number | null>(value);
    const take = (next: number | null) => {
      told.push(next);
      if (refuse === undefined) setHeld(next);
      return refuse ?? null;
    };
    return (
      <NumberInput
        value={held}
        field={field}
        step={step}
        qualifier={qualifier}
        onCommit={take}
        onStart={() => told.push('start')}
        onEnd={() => told.push('end')}
        {...(none ? { none: { word: 'none', onCommit: () => take(null) } } : {})}
      />
    );
  }
  render(<Holder />);
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: field.label });
  return { told, input };
}

/** Typed over what is there, as people do. */
async function type(input: HTMLInputElement, text: string) {
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

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
