import { readFileSync } from 'node:fs';

/** What Chromium wrote with `--log-net-log`: kinds of sources and events are named once, as constants. */
interface NetLog {
  readonly constants: {
    readonly logSourceType: Readonly<Record<string, number>>;
    readonly logEventTypes: Readonly<Record<string, number>>;
  };
  readonly events: readonly {
    readonly source: { readonly type: number };
    readonly type: number;
    readonly params?: { readonly url?: string };
  }[];
}

/** Sources that are of the network itself: a look-up, a connection, anything that is bound or sent. */
const OF_THE_NETWORK = /HOST_RESOLVER|SOCKET|CONNECT_JOB|HTTP_STREAM|DNS_TRANSACTION|QUIC|PROXY|NETWORK_QUALITY/;

/** What reached for the network, by kind of source and event, and what was asked for elsewhere than in the program. */
export function reachedFor(path: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const named = (kinds: Readonly<Record<string, number>>) =>
    new Map(Object.entries(kinds).map(([name, number]) => [number, name]));
  const [sources, types] = [named(constants.logSourceType), named(constants.logEventTypes)];
  if (events.length === 0) throw new Error(`nothing at all is in ${path}`);
  return events.flatMap(({ source, type, params }) => {
    const [from, what] = [sources.get(source.type) ?? '', types.get(type) ?? ''];
    const elsewhere = params?.url !== undefined && !params.url.startsWith('app://');
    return OF_THE_NETWORK.test(from) || elsewhere ? [`${from} ${what} ${params?.url ?? ''}`.trim()] : [];
  });
}
