import { fireEvent, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Drawing } from '../../../renderer/charts/Drawing.tsx';
import { group, keyed, line, path, pressed, type Shapes, span, text } from '../../../shared/charts/shapes.ts';

const picture = (shapes: Shapes, onPress?: (what: string) => void) => (
  <svg role="img" aria-label="a chart">
    <Drawing shapes={shapes} onPress={onPress} />
  </svg>
);
const label = (id: string, words: string) => keyed(id, group('', [text('', 0, 0, words)]));

test('what is drawn anew stays on its nodes, and nothing is written but what changed', async () => {
  const { container, rerender } = render(picture([path('line', 'M0,0'), label('a', '5'), label('b', '7')]));
  const before = [...container.querySelectorAll('g *')];
  const written: string[] = [];
  const watch = new MutationObserver((records) =>
    written.push(...records.map(({ type, attributeName }) => attributeName ?? type)),
  );
  watch.observe(container, { attributes: true, childList: true, characterData: true, subtree: true });
  rerender(picture([path('line', 'M0,1'), label('a', '5'), label('b', '8')]));
  await Promise.resolve();
  watch.disconnect();
  expect(written).toEqual(['d', 'characterData']);
  expect([...container.querySelectorAll('g *')]).toEqual(before);
  expect(container.textContent).toBe('58');
});

test('what has a key keeps its node in another order and beside others; what is gone is taken away', () => {
  const { container, rerender } = render(picture([label('a', '1'), label('b', '2'), line('grid', 0, 9, 0, 0)]));
  const [a, b] = container.querySelectorAll('g g');
  rerender(picture([label('b', '2'), label('c', '3'), label('a', '1')]));
  const now = [...container.querySelectorAll('g g')];
  expect([now[0] === b, now[2] === a, now.length]).toEqual([true, true, 3]);
  expect(container.querySelector('line')).toBeNull();
  rerender(picture([]));
  expect(container.querySelector('g')!.childNodes).toHaveLength(0);
});

test('a text goes from words to pieces and back, and an attribute that is gone is taken away', () => {
  const { container, rerender } = render(picture([text('name', 0, 0, 'whole', { dy: '1em' })]));
  const node = container.querySelector('text')!;
  rerender(picture([text('name', 0, 0, [span('', 'in '), false, span('', 'pieces')])]));
  expect([node.isConnected, node.textContent, node.hasAttribute('dy')]).toEqual([true, 'in pieces', false]);
  rerender(picture([text('name', 0, 0, 'whole again')]));
  expect([node.isConnected, node.textContent]).toEqual([true, 'whole again']);
});

test('a number is pressed for what its shape says, as it was drawn last', () => {
  const asked: string[] = [];
  const onPress = (what: string) => asked.push(what);
  const { container, rerender } = render(picture([pressed('a', 'Explain', 0, 9, 9)], onPress));
  rerender(picture([pressed('b', 'Explain', 0, 9, 9)], onPress));
  fireEvent.click(container.querySelector('rect')!);
  fireEvent.click(container.querySelector('svg > g')!);
  expect(asked).toEqual(['b']);
});
