import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UiProvider } from '../shell/link.tsx';
import { DateTime, RelativeTime } from './times.tsx';

const zone = process.env.TZ;

beforeEach(() => {
  process.env.TZ = 'Asia/Manila';
});

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the server writes times in UTC, wherever it stands, so that the browser finds the same text', () => {
  expect(renderToStaticMarkup(<DateTime value="2026-11-20T20:30:00Z" />)).toContain('Nov 20, 2026, 8:30');
  expect(renderToStaticMarkup(<RelativeTime value="2026-11-20T20:30:00Z" />)).toContain('>Nov 20, 2026<');
});

test('a chosen zone holds on the server too', () => {
  const page = (
    <UiProvider timeZone="Asia/Manila">
      <DateTime value="2026-11-20T20:30:00Z" style="date" />
    </UiProvider>
  );
  expect(renderToStaticMarkup(page)).toContain('>Nov 21, 2026<');
});
