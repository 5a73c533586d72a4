/** The channels on which the contract of `ipc.ts` crosses: all that the preload has to know of it. */
export const CHANNELS = {
  /** Page → main: name of a request and its argument. */
  request: 'request',
  /** Preload → main: path of a file dropped on the page, which the page itself never learns. */
  dropped: 'dropped',
  /** Main → page: name of an event and its detail. */
  event: 'event',
} as const;
