import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogs } from './logger.ts';

function capture() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogs({ level: 'info', service: 'test', destination }).log, lines };
}

test('secrets and personal data are blanked wherever they stand in a line', () => {
  const { log, lines } = capture();
  const canary = 'canary-5d1f';
  log.info(
    { email: canary, input: { password: canary, deep: { token: canary, html: canary } } },
    'signed in',
  );
  log.warn({ headers: { authorization: canary, cookie: canary, 'set-cookie': canary } }, 'odd');
  const written = lines.join('');
  expect(written).not.toContain(canary);
  expect(written.match(/\[hidden\]/g)).toHaveLength(7);
});

test('what is needed to find a failure stays: request id, verb, error with its stack', () => {
  const { log, lines } = capture();
  log.error({ requestId: 'r-1', verb: 'labs.document.list', err: new Error('it broke') }, 'failed');
  const line = JSON.parse(lines[0] ?? '{}');
  expect(line).toMatchObject({
    level: 'error',
    service: 'test',
    requestId: 'r-1',
    verb: 'labs.document.list',
  });
  expect(line.err.message).toBe('it broke');
  expect(line.err.stack).toContain('logger.test.ts');
});
