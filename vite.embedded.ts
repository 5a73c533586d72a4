import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type CssNode, generate, parse } from 'css-tree';
import type { Plugin } from 'vite';

const RULES = '?rules';
const BYTES = '?bytes';
const EMBEDDED = '\0embedded:';

/**
 * What Node's side takes along of files that are no modules. `charts.css?rules`: the rules of a stylesheet as data, so
 * that a picture without a page has the styles of the page. `font.woff?bytes`: a function that reads the file, which
 * stands beside the bundle, packed where that helps.
 */
export const embedded: Plugin = {
  name: 'embedded',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, file = '', kind = ''] = /^(.+)(\?(?:rules|bytes))$/.exec(source) ?? [];
    if (kind === '') return null;
    const found = await this.resolve(file, importer, { skipSelf: true });
    // Not as a path: tests leave those of packages to Node.
    return found === null ? null : `${EMBEDDED}${Buffer.from(found.id).toString('base64url')}${kind}`;
  },
  resolveFileUrl: ({ moduleId, relativePath }) =>
    moduleId.startsWith(EMBEDDED) ? `new URL(${JSON.stringify(relativePath)}, import.meta.url)` : null,
  load(id) {
    if (!id.startsWith(EMBEDDED)) return null;
    const file = Buffer.from(id.slice(EMBEDDED.length, id.lastIndexOf('?')), 'base64url').toString();
    if (id.endsWith(RULES)) return `export const rules = ${JSON.stringify(rulesOf(readFileSync(file, 'utf8')))};`;
    if (!id.endsWith(BYTES)) return null;
    // Only a build writes files.
    if (this.environment.mode !== 'build') return reading(JSON.stringify(pathToFileURL(file).href), false);
    // Fonts of WOFF are packed already.
    const packed = file.endsWith('.wasm');
    const source = packed ? brotliCompressSync(readFileSync(file)) : readFileSync(file);
    const emitted = this.emitFile({ type: 'asset', name: packed ? `${basename(file)}.br` : basename(file), source });
    return reading(`import.meta.ROLLUP_FILE_URL_${emitted}`, packed);
  },
};

/** A module that reads a file, which may be packed. */
const reading = (address: string, packed: boolean): string =>
  [
    "import { readFileSync } from 'node:fs';",
    "import { brotliDecompressSync } from 'node:zlib';",
    `const file = () => readFileSync(new URL(${address}));`,
    `export const bytes = () => ${packed ? 'brotliDecompressSync(file())' : 'file()'};`,
  ].join('\n');

/** A step of a selector: an element's name and classes, and what leads to it from the step before. */
interface Step {
  readonly after: ' ' | '+' | '>';
  readonly tag: string;
  readonly classes: readonly string[];
}

/** Rules that hold at all times: what depends on the pointer, the keyboard or the medium is no part of a picture. */
function rulesOf(css: string) {
  const sheet = parse(css, { parseCustomProperty: false });
  if (sheet.type !== 'StyleSheet') throw new Error('not a stylesheet');
  return sheet.children.toArray().flatMap((node) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return [];
    const declarations = node.block.children
      .toArray()
      .flatMap((one) => (one.type === 'Declaration' ? [[one.property, generate(one.value)] as const] : []));
    return node.prelude.children.toArray().flatMap((selector) => {
      const steps = stepsOf(selector);
      return steps === null ? [] : [{ steps, declarations }];
    });
  });
}

function stepsOf(selector: CssNode): readonly Step[] | null {
  if (selector.type !== 'Selector') return null;
  const steps: Step[] = [{ after: ' ', tag: '', classes: [] }];
  for (const node of selector.children.toArray()) {
    const last = steps.at(-1)!;
    if (node.type === 'Combinator') steps.push({ after: node.name as Step['after'], tag: '', classes: [] });
    else if (node.type === 'ClassSelector')
      steps[steps.length - 1] = { ...last, classes: [...last.classes, node.name] };
    else if (node.type === 'TypeSelector') steps[steps.length - 1] = { ...last, tag: node.name };
    else if (node.type !== 'PseudoClassSelector' || node.name !== 'root') return null;
  }
  return steps;
}
