import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import {
  type Argument,
  DROPPED_CHANNEL,
  type Opened,
  REQUEST_NAMES,
  REQUESTS,
  type Reply,
  type RequestName,
} from '../shared/ipc.ts';
import type { Outcome } from '../shared/outcome.ts';
import { PAGE_ORIGIN } from './app-protocol.ts';

export type Handlers = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Reply<N>> | Reply<N> };

/** Answers the page's requests: each from our own page only, and with an argument that fits the contract. */
export function handleRequests(handlers: Handlers, openDropped: (path: string) => Promise<Outcome<Opened>>): void {
  for (const name of REQUEST_NAMES) handle(name, handlers);
  ipcMain.handle(DROPPED_CHANNEL, (event, path: unknown) => {
    checkSender(event);
    return openDropped(z.string().min(1).parse(path));
  });
}

function handle<N extends RequestName>(name: N, handlers: Handlers): void {
  ipcMain.handle(name, (event, argument: unknown) => {
    checkSender(event);
    const parsed = REQUESTS[name].argument.safeParse(argument);
    if (!parsed.success)
      throw new TypeError(`${name} was asked with an argument that does not fit: ${parsed.error.message}`);
    return handlers[name](parsed.data as Argument<N>);
  });
}

/** Only the top frame of our own page may ask. */
export function checkSender({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): void {
  const address = senderFrame?.url ?? '';
  if (senderFrame?.parent !== null || !address.startsWith(`${PAGE_ORIGIN}/`)) {
    throw new Error(`a request from ${address || 'nowhere'} is refused`);
  }
}
