import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { call, uploadCertificate } from '../api.ts';

const folder = join(import.meta.dirname, '../../../../packages/runtime/seed/labs/certificates');

/** A certificate of the made-up laboratory, as a file of this machine. */
export const certificateFile = (name: string): string => join(folder, `${name}.pdf`);

/** As the signed-in person, past the page: saves a text as whoever else works on it would. */
export const editText = (page: Page, documentId: string, basedOn: number, body: string) =>
  call(page.request, 'labs.description.edit', {
    documentId,
    basedOn,
    headline: 'Another hand',
    body,
    bullets: [],
  });

/** Uploads a certificate over the API and waits on its page until it is read. Returns its id. */
export async function readCertificate(page: Page, name: string, status: string): Promise<string> {
  const id = await uploadCertificate(page.request, `${name}.pdf`, readFileSync(certificateFile(name)));
  await page.goto(`/labs/documents/${id}`);
  await expect(page.locator('.at-topbar .at-status')).toHaveText(status, { timeout: 20_000 });
  return id;
}
