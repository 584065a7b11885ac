/** What Chromium's own log of the network says: of its pages, and of everything that the browser does by itself. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const log = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      source: z.object({ id: z.number() }),
      params: z
        .looseObject({
          address: z.string().optional(),
          host: z.string().optional(),
          initiator: z.string().optional(),
          url: z.string().optional(),
        })
        .default({}),
    }),
  ),
});

export interface Traffic {
  /** Addresses that a connection was tried to or a packet sent to, and names that were looked up, each once. */
  contacts: string[];
  /** What pages asked for, each once. */
  asked: string[];
}

/** @param path the file of `--log-net-log`, of a browser that was closed and not killed */
export function trafficIn(path: string): Traffic {
  const { constants, events } = log.parse(JSON.parse(readFileSync(path, 'utf8')));
  const of = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  // To connect a datagram socket sends nothing: Chromium does so to learn whether there is a way.
  const sent = new Set(of('UDP_BYTES_SENT').map(({ source }) => source.id));
  const contacts = [
    ...of('TCP_CONNECT_ATTEMPT').map(({ params }) => params.address),
    ...of('UDP_CONNECT').flatMap(({ source, params }) => (sent.has(source.id) ? params.address : [])),
    ...of('HOST_RESOLVER_MANAGER_REQUEST').map(({ params }) => params.host),
  ];
  const asked = of('URL_REQUEST_START_JOB').map(({ params: { initiator = '', url } }) =>
    /^(?:https?:|null)/.test(initiator) ? url : undefined,
  );
  return { contacts: distinct(contacts), asked: distinct(asked) };
}

const distinct = (values: (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];
