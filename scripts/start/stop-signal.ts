/** A terminal's Ctrl-C and its forwarded copies arrive within this time and count as one. */
const ONE_PRESS_MS = 600;

/** First signal, or the death of the process that started us: gently. A second press: at once. */
export function onStopSignal(act: { gently(): void; atOnce(): void }): void {
  let first: number | undefined;
  const received = () => {
    if (first === undefined) {
      first = Date.now();
      act.gently();
    } else if (Date.now() - first > ONE_PRESS_MS) act.atOnce();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, received);
  process.on('disconnect', received);
  process.channel?.unref();
}
