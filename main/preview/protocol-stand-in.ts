import type * as Electron from 'electron';
import { guarded } from './guard.ts';
import { isReady } from './stand-in-state.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme, handler) {
    if (!isReady()) throw new Error('protocol.handle has to be called after the app is ready');
    if (!privileged.has(scheme)) throw new Error(`the scheme ${scheme} is not registered as privileged`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>);

/** Who answers requests of a scheme. */
export function responder(scheme: string): ((request: Request) => Promise<Response>) | null {
  const handler = handlers.get(scheme);
  // Electron's own declarations name the same classes of Node's.
  return handler ? async (request) => handler(request as never) : null;
}
