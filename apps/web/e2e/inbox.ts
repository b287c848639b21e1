import { type APIRequestContext, expect } from '@playwright/test';
import { addresses } from './env.ts';

interface Mail {
  readonly subject: string;
  readonly links: readonly string[];
}

/** The newest mail to an address whose subject has these words; waits until the worker has sent it. */
export async function mailTo(request: APIRequestContext, to: string, subject: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await request.get(`${addresses.sandbox}/inbox`, { params: { to, wait: 3000 } });
        const { mails } = (await answer.json()) as { mails: Mail[] };
        found = mails.find((mail) => mail.subject.includes(subject));
        return found !== undefined;
      },
      { message: `no mail "${subject}" to ${to}`, timeout: 20_000 },
    )
    .toBe(true);
  if (!found) throw new Error('unreachable');
  return found;
}

/** The mail's link to one of our pages, as a path: tests reach the pages by their own address. */
export async function linkTo(
  request: APIRequestContext,
  to: string,
  subject: string,
  page: `/${string}`,
): Promise<string> {
  const { links } = await mailTo(request, to, subject);
  const link = links.map((href) => new URL(href)).find(({ pathname }) => pathname === page);
  if (!link) throw new Error(`the mail "${subject}" holds no link to ${page}: ${links.join(' ')}`);
  return link.pathname + link.search + link.hash;
}
