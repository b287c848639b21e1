import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root, type Settings } from './env.ts';
import { paint } from './screen.ts';

interface Login {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

async function demoLogins(): Promise<readonly Login[]> {
  const file = join(root, 'packages/runtime/seed/logins.ts');
  if (!existsSync(file)) return [];
  const module: { demoLogins?: readonly Login[] } = await import(file);
  return module.demoLogins ?? [];
}

/** What a person needs after a start, in one look. */
export async function panel(
  settings: Settings,
  env: Record<string, string>,
  databaseKind: string,
  seconds: number,
): Promise<string> {
  const sandbox = `http://localhost:${settings.ports.SANDBOX_PORT}`;
  const link = (url = '') => paint('cyan', url);
  const logins = await demoLogins();
  const width = Math.max(...logins.map(({ email }) => email.length), 0);
  const sections: [string, string][][] = [
    [
      ['Web', link(env.PUBLIC_WEB_URL)],
      ['Admin', link(env.PUBLIC_ADMIN_URL)],
      ['API', `${link(env.PUBLIC_API_URL)}  ${paint('dim', 'REST and OpenAPI at /api/v1')}`],
      [
        'Inbox',
        `${link(sandbox)}  ${paint('dim', settings.mail ? `mail goes to ${new URL(settings.mail).host}` : 'all mail arrives here')}`,
      ],
      [
        'Payments',
        settings.inherited.STRIPE_SECRET_KEY
          ? `Stripe  ${paint('dim', 'by STRIPE_SECRET_KEY')}`
          : `${link(`${sandbox}/stripe`)}  ${paint('dim', 'test cards; move the clock, dispute, refund')}`,
      ],
    ],
    logins.map(({ role, email, password }) => [role, `${email.padEnd(width)}  ${paint('dim', password)}`]),
    [
      ['Database', databaseKind],
      ['Files', settings.files],
      ['Logs', join(settings.dataDir, 'logs')],
      ['AI', settings.engines],
    ],
  ];
  const shown = sections.filter((section) => section.length > 0);
  const label = Math.max(...shown.flat().map(([name]) => name.length)) + 2;
  const lines = shown.map((section) =>
    section.map(([name, value]) => `${paint('dim', name.padEnd(label))}${value}`),
  );
  return frame(
    `Atrium is up ${paint('dim', `(${seconds.toFixed(1)} s)`)}`,
    lines,
    paint('dim', 'Ctrl-C stops everything'),
  );
}

function frame(title: string, sections: readonly string[][], foot: string): string {
  const length = (line: string) => stripVTControlCharacters(line).length;
  const width = Math.max(...sections.flat().map(length), length(title), length(foot));
  const row = (line: string) => `  │  ${line}${' '.repeat(width - length(line))}  │`;
  const rule = (left: string, right: string) => `  ${left}${'─'.repeat(width + 4)}${right}`;
  const body = sections.flatMap((section) => [rule('├', '┤'), ...section.map(row)]);
  return [rule('╭', '╮'), row(paint('bold', title)), ...body, rule('├', '┤'), row(foot), rule('╰', '╯')].join(
    '\n',
  );
}
