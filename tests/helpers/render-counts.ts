/**
 * Counts how often each component is drawn, as React's own developer tools find out: from what React tells them after
 * every commit. Has to be imported before React is.
 */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

/** React's mark on a component that it drew in the commit at hand. */
const PERFORMED_WORK = 1;

const counts = new Map<string, number>();
let counting = false;

function nameOf({ type }: Fiber): string {
  const drawn = (type as { readonly type?: unknown } | null)?.type ?? type;
  return typeof drawn === 'function' ? drawn.name : '';
}

/** What hangs under a fiber that was not drawn is the same as before, and so is not looked at. */
function visit(fiber: Fiber | null): void {
  for (let at = fiber; at !== null; at = at.sibling) {
    const before = at.alternate;
    const name = nameOf(at);
    if (name !== '' && (at.flags & PERFORMED_WORK) !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (before === null || before.child !== at.child) visit(at.child);
  }
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    isDisabled: false,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => counting && visit(root.current.child),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  },
});

/** How often components were drawn while something was done, by name. */
export async function drawn(act: () => unknown): Promise<ReadonlyMap<string, number>> {
  counts.clear();
  counting = true;
  await act();
  counting = false;
  return new Map(counts);
}
