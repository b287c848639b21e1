import { defineConfig, type ReporterDescription } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';
import { addresses, report } from './env.ts';

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
    launchOptions: await chromiumLaunch(),
    // Recording every step costs as much as the steps: a failing test is run again by hand with E2E_TRACE=1.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
});
