import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Argument, isRequestName, type Opened, REQUESTS, type Reply, type RequestName } from '../shared/ipc.ts';
import { CHANNELS } from '../shared/ipc-channels.ts';
import type { Outcome } from '../shared/outcome.ts';
import { PAGE_ORIGIN } from './app-protocol.ts';

export type Handlers = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Reply<N>> | Reply<N> };

/** Answers the page's requests: each from our own page only, and with an argument that fits the contract. */
export function handleRequests(handlers: Handlers, openDropped: (path: string) => Promise<Outcome<Opened>>): void {
  ipcMain.handle(CHANNELS.request, (event, name: unknown, argument: unknown) => {
    checkSender(event);
    if (!isRequestName(name)) throw new TypeError(`there is no request ${String(name)}`);
    return answered(name, argument, handlers);
  });
  ipcMain.handle(CHANNELS.dropped, (event, path: unknown) => {
    checkSender(event);
    if (typeof path !== 'string' || path === '') throw new TypeError('a dropped file has a path');
    return openDropped(path);
  });
}

function answered<N extends RequestName>(name: N, argument: unknown, handlers: Handlers): Promise<Reply<N>> | Reply<N> {
  const parsed = REQUESTS[name].argument.safeParse(argument);
  if (!parsed.success) {
    throw new TypeError(`${name} was asked with an argument that does not fit: ${parsed.error.message}`);
  }
  return handlers[name](parsed.data as Argument<N>);
}

/** Only the top frame of our own page may ask. */
function checkSender({ senderFrame }: IpcMainInvokeEvent): void {
  const address = senderFrame?.url ?? '';
  if (senderFrame?.parent !== null || !address.startsWith(`${PAGE_ORIGIN}/`)) {
    throw new Error(`a request from ${address || 'nowhere'} is refused`);
  }
}
