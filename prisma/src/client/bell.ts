import pg from 'pg';

/**
 * One connection that LISTENs. A notification only rings the bell: its payload is an id, the truth is in the tables.
 * After a lost connection it listens again and rings with `null`, which means "read everything anew".
 */
export async function listen(
  connection: pg.ClientConfig,
  channel: string,
  onRing: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | null = null;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...connection, keepAlive: true });
    next.on('notification', (message) => onRing(message.payload ?? null));
    next.on('error', () => {});
    let listening = false;
    // A client that never connected ends, too: only the loss of one that listened starts a reconnection.
    next.on('end', () => {
      if (listening) void reconnect();
    });
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    listening = true;
    client = next;
  };

  const reconnect = async (): Promise<void> => {
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (closed) return;
      try {
        await connect();
        onRing(null);
        return;
      } catch {}
    }
  };

  await connect();
  return async () => {
    closed = true;
    await client?.end();
  };
}
