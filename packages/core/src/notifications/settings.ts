import type { Tx } from '@atrium/db';
import { z } from 'zod';
import { command, DomainError, type NoticeType, notFound, query, type Registry } from '../kernel/index.ts';
import { type NoticeChannel, noticeSetting, setNoticeSettingInput } from './schemas.ts';

/** People's choices over the types' defaults. */
export interface Choices {
  wants(userId: string, type: NoticeType, channel: NoticeChannel): boolean;
}

export async function choicesOf(
  tx: Tx,
  userIds: readonly string[],
  types: readonly string[],
): Promise<Choices> {
  const rows = await tx.notificationSetting.findMany({
    where: { userId: { in: [...userIds] }, type: { in: [...types] } },
  });
  const chosen = new Map(rows.map((row) => [`${row.userId} ${row.type} ${row.channel}`, row.enabled]));
  return {
    wants: (userId, type, channel) => {
      if (type.fixed) return type.defaults[channel];
      if (type.emailOnly && channel === 'in_app') return false;
      return chosen.get(`${userId} ${type.name} ${channel}`) ?? type.defaults[channel];
    },
  };
}

/** Types a person has switched off in the app: kept for e-mail and history, shown nowhere. */
export async function hiddenTypes(tx: Tx, userId: string, registry: Registry): Promise<string[]> {
  const types = [...registry.notices.values()];
  const choices = await choicesOf(
    tx,
    [userId],
    types.map((type) => type.name),
  );
  return types.filter((type) => !choices.wants(userId, type, 'in_app')).map((type) => type.name);
}

export const getNoticeSettings = query({
  name: 'notifications.settings.get',
  summary: 'Which notices reach me, and how',
  scope: 'signed_in',
  tenancy: 'none',
  input: z.object({}),
  output: z.array(noticeSetting),
  run: async ({ tx, userId, platform }) => {
    const types = [...platform.registry.notices.values()];
    const choices = await choicesOf(
      tx,
      [userId],
      types.map((type) => type.name),
    );
    return types.map((type) => ({
      type: type.name,
      label: type.label,
      description: type.description,
      fixed: type.fixed === true,
      emailOnly: type.emailOnly === true,
      channels: {
        in_app: choices.wants(userId, type, 'in_app'),
        email: choices.wants(userId, type, 'email'),
      },
    }));
  },
});

export const setNoticeSetting = command({
  name: 'notifications.settings.set',
  summary: 'Switches a kind of notice on or off in one channel',
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  input: setNoticeSettingInput,
  output: setNoticeSettingInput,
  run: async ({ tx, userId, platform }, choice) => {
    const type = platform.registry.notices.get(choice.type);
    if (!type) throw notFound('This kind of notice');
    if (type.fixed) {
      throw new DomainError('UNPROCESSABLE', 'This notice is always sent: it protects your account.', {
        reason: 'fixed',
      });
    }
    if (type.emailOnly && choice.channel === 'in_app') {
      throw new DomainError('UNPROCESSABLE', 'This notice comes by e-mail alone.', { reason: 'email_only' });
    }
    const { enabled, ...key } = choice;
    await tx.notificationSetting.upsert({
      where: { userId_type_channel: { userId, ...key } },
      create: { userId, ...choice },
      update: { enabled },
    });
    return choice;
  },
});
