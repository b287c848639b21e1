import { type APIRequestContext, expect } from '@playwright/test';
import { addresses } from './env.ts';

const headers = { origin: addresses.web };

/** Asks the API as a page of the browser would whose cookies these are. */
export async function call<Answer>(
  from: APIRequestContext,
  procedure: string,
  data: object,
): Promise<Answer> {
  const answer = await from.post(`${addresses.api}/trpc/${procedure}`, { data, headers });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  return (await answer.json()).result.data;
}

/** Uploads a PDF as a certificate to be read. Returns the document's id. */
export async function uploadCertificate(
  from: APIRequestContext,
  name: string,
  buffer: Buffer,
): Promise<string> {
  const stored = await from.post(`${addresses.api}/files?purpose=labs.certificate`, {
    headers,
    multipart: { file: { name, mimeType: 'application/pdf', buffer } },
  });
  const [file] = (await stored.json()) as { id: string }[];
  const { document } = await call<{ document: { id: string } }>(from, 'labs.document.upload', {
    fileId: file?.id,
  });
  return document.id;
}
