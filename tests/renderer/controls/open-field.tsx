import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { NumberInput } from '../../../renderer/controls/NumberInput.tsx';
import type { NumberField } from '../../../shared/formats/parse-number.ts';

export const growth: NumberField = { label: 'Growth', percent: true, min: -0.9, max: 2 };

interface Given {
  readonly value?: number | null;
  readonly field?: NumberField;
  readonly step?: number;
  readonly refuse?: string;
  readonly none?: boolean;
  readonly qualifier?: string;
}

/** A field with a value of its own; tells what was taken over, and when gestures begin and end. */
export function open({ value = 0.198, field = growth, step = 0.001, refuse, none, qualifier = '' }: Given = {}) {
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
export async function type(input: HTMLInputElement, text: string) {
  await userEvent.clear(input);
  await userEvent.type(input, text);
}
