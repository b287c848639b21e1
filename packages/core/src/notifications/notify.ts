import type { Context } from '../kernel/index.ts';
import { noticeCreated } from './facts.ts';
import { mailNoticeJob } from './mail-notice.job.ts';
import { choicesOf } from './settings.ts';

/** Whom to tell: these members, or every member who holds a scope. */
type Recipients =
  | { readonly userIds: readonly string[]; readonly scope?: never }
  | { readonly scope: string; readonly userIds?: never };

export type NoticeToSend = Recipients & {
  /** A type from a registration's `notices`. */
  readonly type: string;
  readonly title: string;
  readonly body: string;
  /** Path in the web app (`/labs/documents/…`). */
  readonly href?: string;
  /** The same happening is told once to a person, however often a verb says it. */
  readonly dedupeKey: string;
};

/**
 * Tells members of the verb's organization, in its transaction: in the app at once, by e-mail through a job,
 * each as the person has chosen. People who are not members hear nothing.
 */
export async function notify(ctx: Context, notice: NoticeToSend): Promise<void> {
  const type = ctx.platform.registry.notices.get(notice.type);
  if (!type) throw new Error(`the notice ${notice.type} is registered nowhere`);
  if (notice.href && !/^\/(?!\/)/.test(notice.href)) throw new Error('a notice links into the web app only');
  const recipients = await recipientsOf(ctx, notice);
  const choices = await choicesOf(ctx.tx, recipients, [type.name]);
  const wanted = recipients.filter(
    (userId) => choices.wants(userId, type, 'in_app') || choices.wants(userId, type, 'email'),
  );
  if (wanted.length === 0) return;
  const { title, body, href = null, dedupeKey } = notice;
  const { organizationId, now: createdAt } = ctx;
  const created = await ctx.tx.notification.createManyAndReturn({
    data: wanted.map((userId) => ({
      organizationId,
      userId,
      type: type.name,
      title,
      body,
      href,
      dedupeKey,
      createdAt,
    })),
    skipDuplicates: true,
    select: { id: true, userId: true },
  });
  for (const { id, userId } of created) {
    if (choices.wants(userId, type, 'in_app')) ctx.record(noticeCreated, { id, type: type.name }, { userId });
    if (choices.wants(userId, type, 'email')) ctx.enqueue(mailNoticeJob, { id });
  }
}

/** Roles are read as the authorization reads them: from the scope's declaration. */
async function recipientsOf(ctx: Context, { userIds, scope }: NoticeToSend): Promise<string[]> {
  const declared = scope === undefined ? undefined : ctx.platform.registry.scopes.get(scope);
  if (scope !== undefined && !declared) throw new Error(`the scope ${scope} is declared nowhere`);
  const members = await ctx.tx.membership.findMany({
    where: {
      organizationId: ctx.organizationId,
      user: { disabledAt: null },
      ...(userIds ? { userId: { in: [...userIds] } } : {}),
      ...(declared ? { roles: { hasSome: [...declared.roles] } } : {}),
    },
    select: { userId: true },
  });
  return members.map((member) => member.userId);
}
