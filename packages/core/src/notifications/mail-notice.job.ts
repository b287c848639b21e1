import { z } from 'zod';
import { command, execute, job, query } from '../kernel/index.ts';
import { renderMail } from './mail-template.ts';
import { choicesOf } from './settings.ts';

const payload = z.object({ id: z.uuid() });
const letter = z.object({
  to: z.string(),
  title: z.string(),
  body: z.string(),
  href: z.string().nullable(),
  label: z.string(),
});

/** The notice as it is to be mailed; null when it was mailed, or is wanted no more. */
export const findUnmailed = query({
  name: 'notifications.mail.find',
  summary: 'Finds a notice that is to be mailed',
  scope: 'internal',
  input: payload,
  output: letter.nullable(),
  run: async ({ tx, organizationId, platform }, { id }) => {
    const row = await tx.notification.findUnique({ where: { id, organizationId, emailedAt: null } });
    const type = row && platform.registry.notices.get(row.type);
    if (!type) return null;
    const { userId, title, body, href } = row;
    const member = await tx.membership.findUnique({
      where: { organizationId_userId: { organizationId, userId }, user: { disabledAt: null } },
      select: { user: { select: { email: true } } },
    });
    const choices = await choicesOf(tx, [userId], [type.name]);
    if (!member || !choices.wants(userId, type, 'email')) return null;
    return { to: member.user.email, title, body, href, label: type.label };
  },
});

export const markMailed = command({
  name: 'notifications.mail.mark',
  summary: 'Notes that a notice was mailed',
  scope: 'internal',
  audit: false,
  input: payload,
  output: z.object({}),
  run: async ({ tx, organizationId, now }, { id }) => {
    await tx.notification.updateMany({
      where: { id, organizationId, emailedAt: null },
      data: { emailedAt: now },
    });
    return {};
  },
});

/** Mails one notice. A repeat after a crash between sending and noting carries the same Message-ID. */
export const mailNoticeJob = job({
  name: 'notifications.mail',
  payload,
  run: async ({ platform, actor, origin }, { id }) => {
    const call = { actor, origin };
    const found = await execute(platform, findUnmailed, call, { id });
    if (!found) return;
    const { html, text } = renderMail({
      heading: found.title,
      blocks: [
        { kind: 'paragraph', text: found.body },
        ...(found.href
          ? [
              {
                kind: 'button',
                label: 'Open in Atrium',
                href: new URL(found.href, platform.urls.web).href,
              } as const,
            ]
          : []),
      ],
      footer: `You get this mail because "${found.label}" is switched on in your notification settings.`,
    });
    await platform.ports.mail.send({
      to: found.to,
      subject: found.title,
      text,
      html,
      idempotencyKey: `notice:${id}`,
    });
    await execute(platform, markMailed, call, { id });
  },
});
