import { storedFile } from '@atrium/core/schemas';
import { z } from 'zod';

export interface Sending {
  readonly done: Promise<string>;
  abort(): void;
}

/** Why a file was not taken by the server, as it says itself. */
export class NotTaken extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const refusal = z.object({ code: z.string(), detail: z.string().optional(), message: z.string().optional() });
const perFile = z.union([storedFile, refusal, z.object({ error: refusal })]);
const answer = z.array(perFile).min(1);

const unreachable = () => new NotTaken('UNREACHABLE', 'The connection broke. Try again.');

function readAnswer(status: number, body: string): string {
  let json: unknown = null;
  try {
    json = JSON.parse(body);
  } catch {
    throw new NotTaken('INTERNAL', 'The server answered with something unreadable. Try again.');
  }
  const parsed = answer.safeParse(json);
  const first = parsed.success ? parsed.data[0] : undefined;
  if (status < 300 && first && 'id' in first) return first.id;
  const said = refusal.safeParse(first && 'error' in first ? first.error : (first ?? json));
  const words = said.success ? (said.data.detail ?? said.data.message) : undefined;
  throw new NotTaken(
    said.success ? said.data.code : 'INTERNAL',
    words ?? 'The file could not be stored. Try again.',
  );
}

/**
 * Sends one file and tells how much of it is through (0–1); resolves to the id of the stored file. Fetch cannot
 * tell the progress of a request's body, so this is an XMLHttpRequest.
 */
export function sendFile(
  to: { readonly apiUrl: string; readonly purpose: string },
  file: File,
  onProgress: (share: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      try {
        resolve(readAnswer(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(unreachable());
    request.ontimeout = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', `${to.apiUrl}/files?purpose=${encodeURIComponent(to.purpose)}`);
  request.withCredentials = true;
  request.send(form);
  return { done, abort: () => request.abort() };
}
