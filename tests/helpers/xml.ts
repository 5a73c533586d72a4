import { SaxesParser } from 'saxes';

/** An element of XML, with those inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly inside: Element[];
  /** All text in it. */
  text: string;
}

/** The outermost element of a text of XML; anything that is not well-formed is thrown. */
export function elementOf(xml: string): Element {
  const parser = new SaxesParser();
  let at: Element | null = null;
  let root: Element | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, parent: at, inside: [], text: '' };
    at?.inside.push(element);
    root ??= element;
    at = element;
  });
  parser.on('text', (text) => {
    for (let one = at; one; one = one.parent) one.text += text;
  });
  parser.on('closetag', () => {
    at = at?.parent ?? null;
  });
  parser.write(xml).close();
  return root!;
}

/** The elements of a name in another, in their order. */
export const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.inside.flatMap((one) => all(one, name)),
];
