import { memo, type SVGAttributes, useRef } from 'react';
import type { Shape, Shapes } from '../../shared/charts/shapes.ts';
import { type Live, still, useDrawn } from './live.ts';

interface DrawingProps {
  readonly shapes: Shapes;
  /** A shape was pressed, for what it says. */
  readonly onPress?: ((what: never) => void) | undefined;
}

/** A picture that stays as it is until the component that has it is drawn anew. */
export const Drawing = memo(function Drawing({ shapes, onPress }: DrawingProps) {
  return <LiveDrawing shown={still(shapes)} shapes={asTheyAre} onPress={onPress} pointerEvents="none" />;
});

const asTheyAre = (shapes: Shapes): Shapes => shapes;

interface LiveDrawingProps<T> extends Omit<SVGAttributes<SVGGElement>, 'children'> {
  readonly shown: Live<T>;
  readonly shapes: (now: T) => Shapes;
  readonly onPress?: DrawingProps['onPress'];
}

/**
 * Shapes on nodes that are kept: of what is drawn anew only what changed is written, an attribute or a text. React knows
 * the group around them alone, as going through a chart's hundred pieces at every move of a slider is most of its time.
 */
export function LiveDrawing<T>({ shown, shapes, onPress, ...group }: LiveDrawingProps<T>) {
  const host = useRef<SVGGElement>(null);
  const kept = useRef<Kept[]>([]);
  useDrawn(shown, (now) => {
    kept.current = draw(host.current!, kept.current, shapes(now));
  });
  const press = onPress && { onClick: (event: { target: EventTarget }) => tell(pressedFor(event.target), onPress) };
  return <g ref={host} {...press} {...group} />;
}

function tell(what: unknown, onPress: (what: never) => void): void {
  if (what !== undefined) onPress(what as never);
}

/** What the shape that was drawn on a node is pressed for. */
export const pressedFor = (node: EventTarget): unknown => pressable.get(node);

const pressable = new WeakMap<EventTarget, unknown>();

/** A node, the shape that it was drawn from, and those inside it. */
interface Kept {
  readonly node: Element;
  shape: Shape;
  inside: Kept[];
}

/** Makes the nodes inside `host` those of the shapes: kept by key and tag, or by place where they have no key. */
function draw(host: Element, before: Kept[], shapes: Shapes): Kept[] {
  const drawn: Kept[] = [];
  let next = 0;
  for (const shape of shapes) {
    if (!shape) continue;
    const at = placeOf(shape, before, next);
    const one = at === -1 ? made(shape) : before[at]!;
    if (at === next) next++;
    else {
      host.insertBefore(one.node, before[next]?.node ?? null);
      if (at !== -1) before.splice(at, 1);
    }
    update(one, shape);
    drawn.push(one);
  }
  for (; next < before.length; next++) before[next]!.node.remove();
  return drawn;
}

function placeOf(shape: Shape, before: readonly Kept[], next: number): number {
  for (let at = next; at < before.length; at++) {
    const { tag, key } = before[at]!.shape;
    if (tag === shape.tag && key === shape.key) return at;
    if (shape.key === undefined) return -1;
  }
  return -1;
}

const EMPTY: Pick<Shape, 'attributes' | 'words' | 'inside' | 'press'> = {
  attributes: {},
  words: '',
  inside: [],
  press: undefined,
};

const made = (shape: Shape): Kept => ({
  node: document.createElementNS('http://www.w3.org/2000/svg', shape.tag),
  shape: { ...shape, ...EMPTY },
  inside: [],
});

function update(one: Kept, shape: Shape): void {
  const { node, shape: before } = one;
  if (before === shape) return;
  one.shape = shape;
  for (const name in shape.attributes) {
    const value = shape.attributes[name]!;
    if (before.attributes[name] !== value) node.setAttribute(name, String(value));
  }
  for (const name in before.attributes) if (!(name in shape.attributes)) node.removeAttribute(name);
  if (shape.press !== before.press) pressable.set(node, shape.press);
  if (before.words !== shape.words) say(node, shape.words);
  if (shape.inside.length > 0 || one.inside.length > 0) one.inside = draw(node, one.inside, shape.inside);
}

function say(node: Element, words: string): void {
  if (node.firstChild instanceof Text) node.firstChild.data = words;
  else node.textContent = words;
}
