import { memo, useLayoutEffect, useRef } from 'react';
import type { Shape, Shapes } from '../../shared/charts/shapes.ts';

interface DrawingProps {
  readonly shapes: Shapes;
  /** A shape was pressed, for what it says. */
  readonly onPress?: ((what: never) => void) | undefined;
}

/**
 * Shapes on nodes that are kept: of what is drawn anew only what changed is written, an attribute or a text. React knows
 * the group around them alone, as going through a chart's hundred pieces at every move of a slider is most of its time.
 */
export const Drawing = memo(function Drawing({ shapes, onPress }: DrawingProps) {
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => draw(group.current!, shapes), [shapes]);
  // biome-ignore lint/a11y/noStaticElementInteractions: from the keyboard, Enter on the chart and the table do it
  return <g ref={group} pointerEvents="none" onClick={onPress && ((event) => press(event.target as Node, onPress))} />;
});

/** The shape that a node was drawn from. */
const drawn = new WeakMap<Node, Shape>();

function press(node: Node, onPress: (what: never) => void): void {
  const what = drawn.get(node)?.press;
  if (what !== undefined) onPress(what as never);
}

/** Makes the nodes inside `host` those of the shapes: kept by key and tag, or by place where they have no key. */
function draw(host: Element, shapes: Shapes): void {
  let next = host.firstChild;
  for (const shape of shapes) {
    if (!shape) continue;
    const kept = next && fits(next, shape) ? next : shape.key === undefined ? null : later(next, shape);
    const node = kept ?? document.createElementNS('http://www.w3.org/2000/svg', shape.tag);
    if (node === next) next = next.nextSibling;
    else host.insertBefore(node, next);
    update(node as Element, shape);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

function fits(node: Node, { tag, key }: Shape): boolean {
  const before = drawn.get(node);
  return before?.tag === tag && before.key === key;
}

function later(from: Node | null, shape: Shape): Node | null {
  let node = from;
  while (node && !fits(node, shape)) node = node.nextSibling;
  return node;
}

const EMPTY: Pick<Shape, 'attributes' | 'words' | 'inside'> = { attributes: {}, words: '', inside: [] };

function update(node: Element, shape: Shape): void {
  const before = drawn.get(node) ?? EMPTY;
  if (before === shape) return;
  drawn.set(node, shape);
  for (const name in shape.attributes) {
    const value = shape.attributes[name]!;
    if (before.attributes[name] !== value) node.setAttribute(name, String(value));
  }
  for (const name in before.attributes) if (!(name in shape.attributes)) node.removeAttribute(name);
  if (shape.inside.length > 0 || before.inside.length > 0) draw(node, shape.inside);
  if (before.words === shape.words || shape.inside.length > 0) return;
  if (node.firstChild instanceof Text) node.firstChild.data = shape.words;
  else node.textContent = shape.words;
}
