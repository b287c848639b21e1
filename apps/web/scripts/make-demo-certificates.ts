import { join } from 'node:path';
import { chromium } from '@playwright/test';
import chromiumBinary from '@sparticuz/chromium';
import { certificatePage } from './certificate-page.ts';
import { demoCertificates } from './demo-certificates.ts';

/** Prints the demo's certificates to packages/runtime/seed/labs/certificates. Run once when one changes. */
const folder = join(import.meta.dirname, '../../../packages/runtime/seed/labs/certificates');
const browser = await chromium.launch({
  executablePath: await chromiumBinary.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
const page = await browser.newPage();
for (const certificate of demoCertificates) {
  await page.setContent(certificatePage(certificate));
  await page.pdf({ path: join(folder, certificate.file), format: 'Letter', printBackground: true });
}
await browser.close();
