import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox, type Sandbox } from '../sandbox.ts';

export const s3Keys = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox-secret' };

export interface TestSandbox extends Sandbox {
  readonly dataDir: string;
  /** The next requests to this vendor go wrong. */
  fault(
    vendor: string,
    fault: { mode: string; times?: number; delayMs?: number; rate?: number },
  ): Promise<void>;
  get(path: string): Promise<Response>;
  /** Closes it and opens another on the same folder. */
  reopened(): Promise<TestSandbox>;
  remove(): Promise<void>;
}

export async function openTestSandbox(
  dataDir = mkdtempSync(join(tmpdir(), 'atrium-sandbox-')),
): Promise<TestSandbox> {
  const sandbox = await openSandbox({
    httpPort: 0,
    smtpPort: 0,
    dataDir,
    seed: 'test',
    s3Keys,
    stripe: { webhookSecrets: ['whsec_sandbox'], webhookTarget: null },
    logLevel: 'error',
  });
  return {
    ...sandbox,
    dataDir,
    async fault(vendor, fault) {
      const answer = await fetch(`${sandbox.url}/control/${vendor}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    get: (path) => fetch(sandbox.url + path),
    async reopened() {
      await sandbox.close();
      return openTestSandbox(dataDir);
    },
    async remove() {
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
