import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addresses } from '../env.ts';

const folder = join(import.meta.dirname, '../../../../packages/runtime/seed/labs/certificates');

/** A certificate of the made-up laboratory, as a file of this machine. */
export const certificateFile = (name: string): string => join(folder, `${name}.pdf`);

async function call<Answer>(page: Page, procedure: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`${addresses.api}/trpc/${procedure}`, {
    data,
    headers: { origin: addresses.web },
  });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  return (await answer.json()).result.data as Answer;
}

/** As the signed-in person, past the page: saves a text as whoever else works on it would. */
export const editText = (page: Page, documentId: string, basedOn: number, body: string) =>
  call(page, 'labs.description.edit', { documentId, basedOn, headline: 'Another hand', body, bullets: [] });

/** Uploads a certificate over the API and waits on its page until it is read. Returns its id. */
export async function readCertificate(page: Page, name: string, status: string): Promise<string> {
  const stored = await page.request.post(`${addresses.api}/files?purpose=labs.certificate`, {
    headers: { origin: addresses.web },
    multipart: {
      file: { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: readFileSync(certificateFile(name)) },
    },
  });
  const [file] = (await stored.json()) as { id: string }[];
  const { document } = await call<{ document: { id: string } }>(page, 'labs.document.upload', {
    fileId: file?.id,
  });
  await page.goto(`/labs/documents/${document.id}`);
  await expect(page.locator('.at-topbar .at-status')).toHaveText(status, { timeout: 20_000 });
  return document.id;
}
