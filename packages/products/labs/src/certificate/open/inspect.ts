import { Rejection } from './rejection.ts';

const markWindow = 1024;

/** Size and magic bytes. A PDF may begin with a few foreign bytes (mail gateways, byte order marks). */
export function inspectBytes(bytes: Uint8Array, limits: { maxBytes: number }): void {
  if (bytes.length === 0) throw new Rejection('empty', 'The file has no bytes.');
  if (bytes.length > limits.maxBytes)
    throw new Rejection('too_large', `The file has more than ${limits.maxBytes} bytes.`);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, markWindow)).toString(
    'latin1',
  );
  if (!head.includes('%PDF-')) throw new Rejection('not_a_pdf', 'The file does not begin as a PDF does.');
}
