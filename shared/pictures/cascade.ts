import type { Shape } from '../charts/shapes.ts';

/** A rule of a stylesheet. */
export interface StyleRule {
  /** From the outermost element to the one that is styled. */
  readonly steps: readonly {
    readonly after: ' ' | '+' | '>';
    /** Empty: any. */
    readonly tag: string;
    readonly classes: readonly string[];
  }[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** An element among those around it, and what its rules say. */
export interface Styled {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
  readonly parent: Styled | null;
  /** The element just before it in its parent. */
  readonly before: Styled | null;
  /** What rules say of it, variables replaced. */
  readonly declared: ReadonlyMap<string, string>;
  /** Custom properties that hold for it. */
  readonly variables: ReadonlyMap<string, string>;
}

/** What a stylesheet's rules say of an element: CSS as far as the charts' stylesheets use it. */
export function styled(
  shape: Pick<Shape, 'tag' | 'attributes'>,
  parent: Styled | null,
  before: Styled | null,
  rules: readonly StyleRule[],
): Styled {
  const classes = new Set(String(shape.attributes['class'] ?? '').split(' '));
  const element = { tag: shape.tag, classes, parent, before };
  const variables = new Map(parent?.variables);
  const said = new Map<string, string>();
  const matching = rules.filter(({ steps }) => matches(element, steps, steps.length - 1));
  for (const { declarations } of matching.toSorted((a, b) => weight(a) - weight(b))) {
    for (const [property, value] of declarations) (property.startsWith('--') ? variables : said).set(property, value);
  }
  const anchor = shape.attributes['text-anchor'];
  if (anchor !== undefined && !said.has('text-anchor')) said.set('text-anchor', String(anchor));
  const own = shape.attributes['style'];
  for (const [, name, value] of String(own ?? '').matchAll(/(--[\w-]+):([^;]*)/g)) variables.set(name!, value!);
  const declared = new Map([...said].map(([property, value]) => [property, replaced(value, variables)] as const));
  return { ...element, declared, variables };
}

type Element = Pick<Styled, 'tag' | 'classes' | 'parent' | 'before'>;

function matches(element: Element, steps: StyleRule['steps'], at: number): boolean {
  const { tag, classes, after } = steps[at]!;
  if (tag !== '' && tag !== element.tag) return false;
  if (classes.some((name) => !element.classes.has(name))) return false;
  if (at === 0) return tag !== '' || classes.length > 0 || element.parent === null;
  if (after === '+') return element.before !== null && matches(element.before, steps, at - 1);
  for (let above = element.parent; above !== null; above = above.parent) {
    if (matches(above, steps, at - 1)) return true;
    if (after === '>') return false;
  }
  return false;
}

/** Of two rules the one with more classes holds, then the one with more elements, then the later one. */
const weight = ({ steps }: StyleRule): number =>
  steps.reduce((sum, { tag, classes }) => sum + 100 * classes.length + (tag === '' ? 0 : 1), 0);

const DEEPEST = 16;

/** A value with the variables in it; one that is not there has what stands beside it instead. */
function replaced(value: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > DEEPEST) throw new Error(`variables that mean each other: ${value}`);
  return value.replace(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, instead?: string) => {
    const found = variables.get(name) ?? instead?.trim();
    if (found === undefined) throw new Error(`a variable that no rule gives: ${name}`);
    return replaced(found, variables, depth + 1);
  });
}
