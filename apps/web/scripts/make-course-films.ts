import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { filmStyles } from '../../../packages/runtime/seed/academy/media/films/scene.ts';
import { styles } from '../../../packages/runtime/seed/academy/media/look.ts';
import { captionsOf, type Film, films, starts } from '../../../packages/runtime/seed/academy/media/videos.ts';
import { chromiumLaunch } from '../e2e/chromium.ts';

/** Renders the masterclass's films frame by frame and writes their captions. Needs ffmpeg on the path. */
const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'packages/runtime/seed/academy/media');
const font = join(
  root,
  'packages/ui/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);
const framesASecond = 12;
const encoding =
  '-c:v libx264 -preset veryslow -crf 27 -tune animation -pix_fmt yuv420p -r 24 -movflags +faststart -y';

const pageOf = (film: Film): string => {
  const begin = starts(film);
  const sections = film.scenes.map(
    ({ seconds, html }, index) =>
      `<section style="--start:${begin[index] ?? 0}s;--length:${seconds}s">${html}</section>`,
  );
  return `<style>${styles(readFileSync(font).toString('base64'))}${filmStyles}</style><main>${sections.join('')}</main>`;
};

async function render(page: Page, name: string, film: Film): Promise<void> {
  await page.setContent(pageOf(film));
  await page.evaluate('document.fonts.ready');
  const ffmpeg = spawn(
    'ffmpeg',
    [
      ...['-loglevel', 'error', '-f', 'image2pipe', '-framerate', String(framesASecond), '-i', '-'],
      ...encoding.split(' '),
      join(folder, `${name}.mp4`),
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const seconds = film.scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  for (let frame = 0; frame < seconds * framesASecond; frame += 1) {
    const at = (frame / framesASecond) * 1000;
    await page.evaluate(
      `for (const animation of document.getAnimations()) { animation.pause(); animation.currentTime = ${at}; }`,
    );
    const picture = await page.screenshot({ type: 'jpeg', quality: 95 });
    if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await once(ffmpeg, 'close');
  if (code !== 0) throw new Error(`ffmpeg gave up on ${name}: ${code}`);
  writeFileSync(join(folder, `${name}.vtt`), captionsOf(film));
}

const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
for (const [name, film] of Object.entries(films)) await render(page, name, film);
await browser.close();
