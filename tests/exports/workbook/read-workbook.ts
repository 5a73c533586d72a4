import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell as it stands in the XML of a workbook. */
export interface ReadCell {
  /** As it is kept for programs that do not compute; NaN for #N/A. */
  readonly value: number | string;
  readonly formula?: string;
  /** `s` of a text, `e` of an error, `str` of what a formula gives as text; none of numbers. */
  readonly type: string;
}

export interface ReadWorkbook {
  /** By name in their order; cells by their address, `D7`. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;
  /** Named cells: `Assumptions!$D$7`. */
  readonly names: ReadonlyMap<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      name ? ENTITIES[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const attribute = (of: string, name: string): string => decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(of)?.[1] ?? '');

/** Where the XML of each sheet stands, by its name. */
function sheetParts(parts: Record<string, string>): ReadonlyMap<string, string> {
  const targets = new Map(
    [...parts['xl/_rels/workbook.xml.rels']!.matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      attribute(one, 'Id'),
      `xl/${attribute(one, 'Target').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  return new Map(
    [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*>/g)].map(([one]) => [
      attribute(one, 'name'),
      targets.get(attribute(one, 'r:id'))!,
    ]),
  );
}

export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = partsOf(bytes);
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, one = '']) =>
    [...one.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => decoded(text!)).join(''),
  );
  const sheets = new Map(
    [...sheetParts(parts)].map(([name, part]) => [
      name,
      new Map(
        [...parts[part]!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(([, head = '', inner = '']) => {
          const cell = cellOf(head, inner, texts);
          return cell ? [[attribute(head, 'r'), cell] as const] : [];
        }),
      ),
    ]),
  );
  const names = new Map(
    [...parts['xl/workbook.xml']!.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, head, at]) => [
      attribute(head!, 'name'),
      decoded(at!),
    ]),
  );
  return { sheets, names };
}

function cellOf(head: string, inner: string, texts: readonly string[]): ReadCell | null {
  const written = /<v[^>]*>([^<]*)<\/v>/.exec(inner)?.[1];
  const formula = /<f[^>]*>([^<]*)<\/f>/.exec(inner)?.[1];
  if (written === undefined) return null;
  const type = attribute(head, 't').replace(/^n$/, '');
  const value =
    type === 's'
      ? texts[Number(written)]!
      : type === 'e'
        ? Number.NaN
        : type === 'str'
          ? decoded(written)
          : Number(written);
  return { value, type, ...(formula !== undefined && { formula: decoded(formula) }) };
}

/** The same file with something else in the XML of its sheets; `change` is given each sheet by its name. */
export function rewritten(bytes: Uint8Array, change: (xml: string, sheet: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  for (const [sheet, part] of sheetParts(parts)) parts[part] = change(parts[part]!, sheet);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 1 });
}

/** What every formula is said to give is false: only what is computed anew is right. */
export const withFalseValues = (bytes: Uint8Array): Uint8Array =>
  rewritten(bytes, (xml) => xml.replace(/(<\/f><v>)[^<]*(<\/v>)/g, '$112345.678$2'));

/** Numbers typed into named cells. */
export function withTyped(bytes: Uint8Array, typed: ReadonlyMap<string, number>): Uint8Array {
  const { names } = readWorkbook(bytes);
  const cells = new Map([...typed].map(([name, value]) => [names.get(name)!.replaceAll('$', ''), value]));
  return rewritten(bytes, (xml, sheet) =>
    xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>(?:<f>[^<]*<\/f>)?<v>[^<]*<\/v><\/c>/g, (whole, at, rest) => {
      const value = cells.get(`${sheet}!${at}`);
      return value === undefined ? whole : `<c r="${at}"${rest}><v>${value}</v></c>`;
    }),
  );
}
