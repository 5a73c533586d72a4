import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** A text that is said to people and stands in the code: its place, `file:line`, and how it begins. */
export interface TextInCode {
  readonly at: string;
  readonly text: string;
}

/** Texts that stand in the TypeScript of a folder or file, in the order of the files. */
export const textsIn = (path: string): readonly TextInCode[] => sourcesIn(path).flatMap(textsOfFile);

function sourcesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) =>
      statSync(join(path, name)).isDirectory() || /\.tsx?$/.test(name) ? sourcesIn(join(path, name)) : [],
    );
}

const textsOfFile = (file: string): readonly TextInCode[] =>
  textsOfCode(readFileSync(file, 'utf8'), file.endsWith('.tsx')).map(({ line, text }) => ({
    at: `${file.replaceAll('\\', '/')}:${line}`,
    text: text.slice(0, 100),
  }));

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** Attributes whose values are no words. */
const NO_WORDS =
  /^(class.*|id|key|d|type|role|name|href|rel|style|viewBox|transform|htmlFor|placement|data-.*|points|fill|stroke.*|font)$/;

/** What makes a piece of a chart (`shared/charts/shapes.ts`): it takes classes, or a key, before all else. */
const SHAPES = /^(group|path|line|strokes|rect|circle|text|span|keyed)$/;

/** Keys of the keyboard, names of events, kinds and parts of Electron, that look like words. */
const NAMES =
  /^(Escape|Enter|Tab|Home|End|Delete|Backspace|Insert|Space|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Shift|Control|Alt|Meta|Error|Object|USD (?:bn|tn)|Bilateral|Files|Ctrl|Menu)$/;

/** Units as data: `USD m a project a year`, `currency per USD`. */
const UNIT = /^(USD m|currency|persons|companies|projects)( (a|per) (year|project|zone|USD))*$/;

/** Selectors of elements, what is asked of the window's width, and options of the command line. */
const SELECTOR = /^(?:--[a-z]|[a-z]*(?:[.#][\w-]|\[[\w-]+|:(?:is|not)\())|^\(min-width/;

/** Kinds of content, policies, requests, rules of the network and of styles, markup and code. */
const MACHINE =
  /^[a-z]+\/[a-z]+(-[a-z]+)*; charset|^[a-z]+-[a-z]+ '|^(GET|POST) \/|^MAP \*|\d(px|vh|vw)\b|var\(--|globalThis|=>|<\/?[a-z]|^data: |\(function /;

/** Two words, or one that is written as a title. */
const SAID = /\p{L}{2,}[^\p{L}\n]* [^\p{L}]*\p{L}|^(?!Xx)\p{Lu}\p{Ll}+[.…?!]?$/u;

/** Texts of a source: those of elements, and literals that read as words. What is thrown tells of a bug, and is for us. */
export function textsOfCode(source: string, jsx: boolean): { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = [];
  const say = (node: Node, text: string) =>
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim().replace(/\s+/g, ' ') });
  const drawsShapes = /from '\.\/shapes\.ts'/.test(source);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner);
      return;
    }
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    if (isNoSpeech(node)) return;
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value))) say(node, String(node.value));
    const text = textOf(node);
    if (text !== undefined && SAID.test(text.trim()) && ![NAMES, UNIT, SELECTOR, MACHINE].some((no) => no.test(text)))
      say(node, text);
    // A formula over quantities: f`min(${a}, ${b})`.
    if (node.type === 'TaggedTemplateExpression' && (node.tag as { name?: string }).name === 'f') {
      visit((node.quasi as { expressions: unknown[] }).expressions);
      return;
    }
    if (drawsShapes && isShape(node)) {
      visit((node.arguments as unknown[]).slice(1));
      return;
    }
    for (const [key, inner] of Object.entries(node)) {
      if (key !== 'key' || node.computed === true) visit(inner);
    }
  };
  visit((parseAst(source, { lang: jsx ? 'tsx' : 'ts', sourceType: 'module' }) as unknown as Node).body);
  return found;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return parts.some((part) => /\p{L}{2}/u.test(part)) ? parts.join('Xx') : undefined;
}

const isShape = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' && SHAPES.test(String((callee as { name?: string }).name));

/** Types, names of modules, attributes for the machine, what is thrown, and what other programs read. */
function isNoSpeech(node: Node): boolean {
  const { type } = node;
  if (/^(TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import(Declaration|Expression)|ExportAll)/.test(type))
    return true;
  if (type === 'ThrowStatement') return true;
  if (type === 'VariableDeclarator') return /Class$/.test(String((node.id as { name?: string }).name));
  if (type === 'NewExpression') return /(Error|^Response)$/.test(String((node.callee as { name?: string }).name));
  // A program that has a window writes lines for the one that started it.
  if (type === 'CallExpression') return isOutput(node.callee as Node) || isSearch(node.callee as Node);
  if (type === 'Property') return /^(id|placement)$/.test(String((node.key as { name?: string }).name));
  if (type === 'AssignmentExpression')
    return NO_WORDS.test(String((node.left as { property?: { name?: unknown } }).property?.name));
  if (type === 'JSXAttribute') return NO_WORDS.test(String((node.name as { name: unknown }).name));
  return false;
}

const isOutput = ({ object, property }: Node): boolean =>
  (property as { name?: string } | undefined)?.name === 'write' &&
  ((object as Node | undefined)?.property as { name?: string } | undefined)?.name === 'stdout';

/** What looks for elements is handed a selector. */
const isSearch = ({ property }: Node): boolean =>
  /^(querySelector(All)?|closest|matches)$/.test(String((property as { name?: string } | undefined)?.name));
