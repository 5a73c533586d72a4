/** Operations on operands, node by node: the first `ARITY` of a, b and c, the others 0. */
interface Operations {
  readonly code: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly c: readonly number[];
}

/**
 * Finds the node of an operation on operands: a table of nodes by a hash of the four numbers, with free places between
 * them. A `Map` would need one number or text as key, which is made anew for every question and takes most of the time.
 */
export class KnownOperations {
  /** Nodes + 1; 0 is a free place. A power of two, at most half of it taken. */
  private table = new Int32Array(1024);
  private count = 0;

  constructor(private readonly nodes: Operations) {}

  find(code: number, a: number, b: number, c: number): number | undefined {
    const { nodes, table } = this;
    const mask = table.length - 1;
    for (let place = hash(code, a, b, c) & mask; table[place] !== 0; place = (place + 1) & mask) {
      const node = table[place]! - 1;
      if (nodes.a[node] === a && nodes.b[node] === b && nodes.c[node] === c && nodes.code[node] === code) return node;
    }
    return undefined;
  }

  /** Takes in a node that is not found; gives the node. */
  add(node: number): number {
    this.count += 1;
    if (2 * this.count > this.table.length) this.grow();
    this.write(node);
    return node;
  }

  private write(node: number): void {
    const { nodes, table } = this;
    const mask = table.length - 1;
    let place = hash(nodes.code[node]!, nodes.a[node]!, nodes.b[node]!, nodes.c[node]!) & mask;
    while (table[place] !== 0) place = (place + 1) & mask;
    table[place] = node + 1;
  }

  private grow(): void {
    const known = this.table;
    this.table = new Int32Array(2 * known.length);
    for (const node of known) if (node !== 0) this.write(node - 1);
  }
}

/** Odd multipliers and a last fold, so that neighbouring nodes do not stand in a row. */
function hash(code: number, a: number, b: number, c: number): number {
  const mixed =
    Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(code, 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}
