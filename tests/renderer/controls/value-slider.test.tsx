import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { ValueSlider } from '../../../renderer/controls/ValueSlider.tsx';

/** jsdom has no layout and no pointers: the track is 100 px wide from x = 0 on. */
beforeEach(() => {
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  Element.prototype.setPointerCapture = () => undefined;
});

interface Given {
  readonly value?: number;
  readonly inherited?: number | null;
  readonly soft?: readonly [number, number];
  readonly limits?: readonly [number, number];
  readonly step?: number;
}

function open({ value = 2000, inherited = null, soft = [0, 5000], limits = [0, 1e6], step = 10 }: Given = {}) {
  const told: (number | string)[] = [];
  function Holder() {
    const [held, setHeld] = useState(value);
    return (
      <ValueSlider
        label="Trade"
        value={held}
        inherited={inherited}
        soft={soft}
        limits={limits}
        step={step}
        lever={false}
        text={`${held} USD m`}
        onStart={() => told.push('start')}
        onChange={(next) => {
          told.push(next);
          setHeld(next);
        }}
        onEnd={() => told.push('end')}
      />
    );
  }
  const page = render(<Holder />);
  const input = screen.getByRole<HTMLInputElement>('slider', { name: 'Trade' });
  const track = input.closest('.value-slider_slider')!;
  const pointer = (kind: 'Down' | 'Move' | 'Up', x: number, more: object = {}) =>
    fireEvent[`pointer${kind}`](track, { button: 0, pointerId: 1, clientX: x, ...more });
  const left = (part: string) => track.querySelector<HTMLElement>(part)?.style.left;
  return { ...page, told, input, track, pointer, left };
}

describe('a pointer on the slider', () => {
  test('drags the thumb from where it was taken hold of, between one start and one end', () => {
    const { told, pointer } = open();
    pointer('Down', 43);
    pointer('Move', 53);
    pointer('Move', 63);
    pointer('Up', 63);
    expect(told).toEqual(['start', 2500, 3000, 'end']);
  });

  test('brings the thumb to where it is pressed beside it', () => {
    const { told, pointer } = open();
    pointer('Down', 80);
    pointer('Up', 80);
    expect(told).toEqual(['start', 4000, 'end']);
  });

  test('moves it slowly and in whole steps with Shift', () => {
    const { told, pointer } = open();
    pointer('Down', 40);
    pointer('Move', 48, { shiftKey: true });
    expect(told).toEqual(['start', 2050]);
  });

  test('takes it back to exactly what the baseline has, near its tick', () => {
    const { told, pointer } = open({
      value: 0.5,
      inherited: 0.6806281716350068,
      soft: [0, 1],
      limits: [0, 1],
      step: 0.001,
    });
    pointer('Down', 50);
    pointer('Move', 69);
    expect(told).toEqual(['start', 0.6806281716350068]);
  });

  test('with another button does nothing', () => {
    const { told, pointer } = open();
    pointer('Down', 80, { button: 2 });
    pointer('Move', 90);
    expect(told).toEqual([]);
  });

  test('that only presses the thumb changes nothing', () => {
    const { told, pointer } = open();
    pointer('Down', 42);
    pointer('Up', 42);
    expect(told).toEqual(['start', 'end']);
  });

  test('ends its gesture when the slider goes away', () => {
    const { told, pointer, unmount } = open();
    pointer('Down', 80);
    unmount();
    expect(told).toEqual(['start', 4000, 'end']);
  });
});

describe('keys on the slider', () => {
  test.each([
    ['{ArrowRight}', 2010],
    ['{ArrowUp}', 2010],
    ['{ArrowLeft}', 1990],
    ['{PageUp}', 2100],
    ['{PageDown}', 1900],
    ['{Shift>}{ArrowLeft}{/Shift}', 1900],
    ['{Home}', 0],
    ['{End}', 5000],
  ])('%s moves to %i', async (keys, value) => {
    const { told, input } = open();
    input.focus();
    await userEvent.keyboard(keys);
    expect(told).toEqual(['start', value, 'end']);
  });

  test('held are one gesture', async () => {
    const { told, input } = open();
    input.focus();
    await userEvent.keyboard('{ArrowRight>4}{/ArrowRight}');
    expect(told).toEqual(['start', 2010, 2020, 2030, 2040, 'end']);
  });

  test('stop at the ends', async () => {
    const { told, input } = open({ value: 5000 });
    input.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(told).toEqual(['start', 'end']);
  });
});

describe('the range', () => {
  test('stretches where the value lies outside of it', () => {
    const { input } = open({ value: 6000 });
    expect([input.min, input.max]).toEqual(['0', '6500']);
  });

  test('does not shrink under the thumb while it is dragged, and does after', () => {
    const { input, pointer, told } = open({ value: 6000 });
    pointer('Down', 92);
    pointer('Move', 52);
    expect(told.at(-1)).toBeLessThan(5000);
    expect(input.max).toBe('6500');
    pointer('Up', 52);
    expect(input.max).toBe('5000');
  });

  test('ends at what is allowed', () => {
    const { input } = open({ value: 0, soft: [-0.1, 0.1], limits: [-1, 0.02], step: 0.001 });
    expect(input.max).toBe('0.02');
  });
});

describe('what the slider shows', () => {
  test('a bar from the inherited value, with a tick there, to the new one', () => {
    const { track, left } = open({ value: 3000, inherited: 1000 });
    expect(left('.value-slider_tick')).toBe('20%');
    expect(left('.value-slider_thumb')).toBe('60%');
    expect(track.querySelector<HTMLElement>('.value-slider_fill')?.style).toMatchObject({ left: '20%', width: '40%' });
  });

  test('no tick where nothing is inherited', () => {
    const { left } = open();
    expect(left('.value-slider_tick')).toBeUndefined();
    expect(left('.value-slider_thumb')).toBe('40%');
  });

  test('the value with its unit, for those who hear it', () => {
    expect(open().input.getAttribute('aria-valuetext')).toBe('2000 USD m');
  });

  test('moved by assistive technology, takes the value over', () => {
    const { told, input } = open();
    fireEvent.change(input, { target: { value: '2345' } });
    expect(told).toEqual([2345]);
  });
});
