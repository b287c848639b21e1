/** Who of the tabs of this browser does a thing on behalf of all. */
export interface Turn {
  /** Gives the turn to the next tab in line. */
  end(): void;
}

/**
 * Calls `lead` when this tab's turn comes: at once where it is the first, later when the tab that led is gone. Servers
 * over HTTP/1.1 get six connections from a browser, so six tabs with a stream each would leave none for anything else.
 * Browsers without locks (pages over plain http on a foreign host) let every tab lead.
 */
export function takeTurn(name: string, lead: () => void): Turn {
  const locks = globalThis.navigator?.locks;
  if (!locks) {
    lead();
    return { end: () => {} };
  }
  const ended = Promise.withResolvers<void>();
  const waiting = new AbortController();
  locks
    .request(name, { signal: waiting.signal }, () => {
      lead();
      return ended.promise;
    })
    .catch(() => undefined);
  return {
    end: () => {
      waiting.abort();
      ended.resolve();
    },
  };
}
