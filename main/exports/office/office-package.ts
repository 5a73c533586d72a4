import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate';

/** What a package says of itself. No person is named: nobody is known to the program. */
export interface OfficeProperties {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  /** By its BCP 47 tag. */
  readonly language: string;
  /** ISO date of the export. */
  readonly date: string;
  /** Program and its version. */
  readonly program: string;
}

/**
 * A package as the libraries write it, with its own properties, some parts edited, and nothing in it that another run would
 * write otherwise: the same parts give the same bytes. `renamed` gives parts other paths, where they stand and where they are spoken of.
 */
export function finishedPackage(
  bytes: Uint8Array,
  properties: OfficeProperties,
  edits: readonly Edit[] = [],
  renamed: (text: string) => string = (text) => text,
): Uint8Array {
  const parts = unzipSync(bytes);
  const written = Object.keys(parts).filter((path) => !path.endsWith('/'));
  const time = new Date(`${properties.date}T12:00:00`);
  const files = written.map((path): [string, [Uint8Array, ZipOptions]] => {
    const name = renamed(path);
    const part = /\.(xml|rels)$/.test(path) ? strToU8(renamed(strFromU8(parts[path]!))) : parts[path]!;
    return [name, [editedPart(name, part, properties, edits), { mtime: time, level: packed(name) }]];
  });
  // What the package is stands first.
  const first = (path: string) => Number(path !== '[Content_Types].xml');
  return zipSync(Object.fromEntries(files.toSorted(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1))));
}

/** Pictures are packed already. */
const packed = (path: string) => (/\.png$/.test(path) ? 0 : 6);

/** A change of all parts whose path fits: their XML edited, or other bytes in their place. */
export type Edit = { readonly path: RegExp } & (
  | { readonly edit: (xml: string, path: string) => string }
  | { readonly write: (path: string) => Uint8Array }
);

function editedPart(path: string, bytes: Uint8Array, properties: OfficeProperties, edits: readonly Edit[]): Uint8Array {
  if (path === 'docProps/core.xml') return strToU8(coreProperties(properties));
  if (path === 'docProps/app.xml') return strToU8(programProperties(properties));
  const fitting = edits.filter((one) => one.path.test(path));
  return fitting.reduce(
    (part, one) => ('write' in one ? one.write(path) : strToU8(one.edit(strFromU8(part), path))),
    bytes,
  );
}

/** A text as XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const coreProperties = ({ title, subject, description, language, date }: OfficeProperties): string => {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator></dc:creator><dc:description>${escaped(description)}</dc:description><dc:language>${escaped(language)}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
};

const programProperties = ({ program }: OfficeProperties): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escaped(program)}</Application></Properties>`;
