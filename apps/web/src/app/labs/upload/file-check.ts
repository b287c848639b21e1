import type { RejectionReason } from '@atrium/labs/schemas';

/** No plan takes more; the server measures by the plan while the bytes come in. */
const mostBytes = 20 * 1024 * 1024;
/** Some programs put bytes before the mark; readers look for it in the first kilobyte. */
const markWithin = 1024;
const mark = '%PDF-';

/** What can be told of a file before a byte of it is sent: null when it may be tried. */
export async function checkFile(file: Blob): Promise<RejectionReason | null> {
  if (file.size === 0) return 'empty';
  if (file.size > mostBytes) return 'too_large';
  const head = new Uint8Array(await file.slice(0, markWithin).arrayBuffer());
  return new TextDecoder('latin1').decode(head).includes(mark) ? null : 'not_a_pdf';
}
