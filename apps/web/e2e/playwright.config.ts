import { defineConfig, type ReporterDescription } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { addresses, report } from './env.ts';

/** The package's own arguments include --single-process, which hangs on a real page. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

const forMachines: ReporterDescription[] = report ? [['json', { outputFile: report }]] : [];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...forMachines],
  use: {
    baseURL: addresses.web,
    launchOptions: { executablePath: await chromium.executablePath(), args },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
});
