import { parseAst } from 'vite';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a built script names: modules it imports or requires, and files it asks for beside itself. */
export function namedModules(script: string): string[] {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const name = nameIn(value);
      if (name !== undefined) names.push(name);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(script));
  return names;
}

function nameIn(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return literal(node.source);
    case 'CallExpression':
      return isNode(node.callee) && node.callee.name === 'require' ? literal(first(node.arguments)) : undefined;
    case 'NewExpression':
      return isNode(node.callee) && node.callee.name === 'URL' && asksBeside(node.arguments)
        ? relative(literal(first(node.arguments)))
        : undefined;
    default:
      return undefined;
  }
}

/** `new URL(name, import.meta.url)`. */
function asksBeside(args: unknown): boolean {
  const [, base] = Array.isArray(args) ? args : [];
  return isNode(base) && base.type === 'MemberExpression' && isNode(base.object) && base.object.type === 'MetaProperty';
}

/** An address taken from that of the script is relative to it, however it begins. */
const relative = (name: string | undefined) => (name?.startsWith('.') === false ? `./${name}` : name);

const first = (args: unknown): unknown => (Array.isArray(args) ? args[0] : undefined);

function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  // Minified text is often a template without anything in it.
  const [part] = value.type === 'TemplateLiteral' && Array.isArray(value.quasis) ? value.quasis : [];
  return isNode(part) ? (part.value as { cooked: string }).cooked : undefined;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
