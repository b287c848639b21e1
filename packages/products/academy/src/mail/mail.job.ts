import { execute, job, query } from '@atrium/core/kernel';
import { choicesOf, renderMail } from '@atrium/core/notifications';
import { letter, letterSubject, wordsOf } from './letters.ts';
import { notices } from './notices.ts';

/** The mail as it is to be sent now; null when it is switched off, or what it would say is no longer so. */
export const writeLetter = query({
  name: 'academy.mail.write',
  summary: 'Writes a mail to a learner',
  scope: 'internal',
  tenancy: 'none',
  input: letterSubject,
  output: letter.nullable(),
  run: async (ctx, about) => {
    const type = notices[about.kind];
    const choices = await choicesOf(ctx.tx, [ctx.userId], [type.name]);
    if (!choices.wants(ctx.userId, type, 'email')) return null;
    const person = await ctx.tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { email: true, emailVerifiedAt: true, disabledAt: true },
    });
    if (person.disabledAt || !person.emailVerifiedAt) return null;
    const words = await wordsOf(ctx, about);
    return words && { to: person.email, ...words };
  },
});

/** Sends one mail. What it is about is its identity: a repeat carries the same Message-ID. */
export const learnerMailJob = job({
  name: 'academy.mail',
  payload: letterSubject,
  run: async ({ platform, actor, origin }, about) => {
    const learner = { ...actor, organizationId: null, onBehalfOf: about.userId };
    const written = await execute(platform, writeLetter, { actor: learner, origin }, about);
    if (!written) return;
    await platform.ports.mail.send({
      to: written.to,
      subject: written.subject,
      ...renderMail(written.mail),
      idempotencyKey: ['academy', ...Object.values(about)].join(':'),
    });
  },
});
