import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly status: number;
  readonly answer: unknown;
}

export interface Recording {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  close(): void;
}

/** Stands between a client and a server and keeps what they said, as it went over the wire. */
export async function record(target: string): Promise<Recording> {
  const exchanges: Exchange[] = [];
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = await text(incoming);
    const { host: _host, connection: _connection, 'content-length': _length, ...kept } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: kept as Record<string, string>,
      ...(body !== '' && { body }),
    });
    const said = await answer.text();
    exchanges.push({ method, url, headers, body, status: answer.status, answer: parsed(said) });
    const {
      'content-length': _size,
      'transfer-encoding': _coding,
      ...headed
    } = Object.fromEntries(answer.headers);
    outgoing.writeHead(answer.status, headed).end(said);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
}
