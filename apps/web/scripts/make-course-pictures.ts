import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { drawings } from '../../../packages/runtime/seed/academy/media/drawings/index.ts';
import { styles } from '../../../packages/runtime/seed/academy/media/look.ts';
import { pictureNames } from '../../../packages/runtime/seed/academy/media/pictures.ts';
import { chromiumLaunch } from '../e2e/chromium.ts';

/** Draws the masterclass's pictures. Run when a drawing changes; needs ffmpeg (for WebP) on the path. */
const folder = join(import.meta.dirname, '../../../packages/runtime/seed/academy/media');
const font = readFileSync(
  join(
    import.meta.dirname,
    '../../../packages/ui/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
).toString('base64');

const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ deviceScaleFactor: 1.5 });
for (const name of pictureNames) {
  await page.setContent(`<style>${styles(font)}</style>${drawings[name]()}`);
  await page.evaluate('document.fonts.ready');
  const png = await page.locator('main').screenshot();
  execFileSync(
    'ffmpeg',
    [
      '-y',
      '-loglevel',
      'error',
      '-i',
      '-',
      '-c:v',
      'libwebp',
      '-lossless',
      '1',
      '-compression_level',
      '6',
      join(folder, `${name}.webp`),
    ],
    { input: png },
  );
}
await browser.close();
