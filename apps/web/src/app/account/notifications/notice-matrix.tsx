'use client';

import type { Outputs } from '@atrium/api/types';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Switch, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import styles from './notice-matrix.module.css';

type Setting = Outputs['notifications']['settings'][number];
type Channel = keyof Setting['channels'];

const channels: readonly { readonly key: Channel; readonly label: string }[] = [
  { key: 'in_app', label: 'In Atrium' },
  { key: 'email', label: 'By e-mail' },
];

const switched = (
  settings: readonly Setting[],
  type: string,
  channel: Channel,
  enabled: boolean,
): Setting[] =>
  settings.map((setting) =>
    setting.type === type ? { ...setting, channels: { ...setting.channels, [channel]: enabled } } : setting,
  );

/** Shows the choice at once and takes it back where the server refuses it. */
function useSwitch() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.notifications.settings.queryKey({});
  const put = (type: string, channel: Channel, enabled: boolean) =>
    queryClient.setQueryData(key, (settings) => settings && switched(settings, type, channel, enabled));
  return useMutation(
    trpc.notifications.setSetting.mutationOptions({
      onMutate: ({ type, channel, enabled }) => put(type, channel, enabled),
      onError: (error, { type, channel, enabled }) => {
        put(type, channel, !enabled);
        toastFailure('This could not be changed', error);
      },
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.notifications.list.queryFilter());
        await queryClient.invalidateQueries(trpc.notifications.countUnread.queryFilter());
      },
    }),
  );
}

function Choice({ setting, channel, label }: { setting: Setting; channel: Channel; label: string }) {
  const { mutate } = useSwitch();
  const on = setting.channels[channel];
  if (setting.fixed) {
    return (
      <Tooltip label="Always as it is: it protects your account">
        <span className={styles.locked}>
          <IconLock size={14} stroke={1.8} aria-hidden />
          {on ? 'Always' : 'Never'}
        </span>
      </Tooltip>
    );
  }
  if (setting.emailOnly && channel === 'in_app') return <span className={styles.locked}>By e-mail only</span>;
  return (
    <Switch
      size="sm"
      checked={on}
      aria-label={`${setting.label}: ${label.toLowerCase()}`}
      onChange={(event) => mutate({ type: setting.type, channel, enabled: event.currentTarget.checked })}
    />
  );
}

/** Kinds of notices by channels. */
export function NoticeMatrix({ settings }: { readonly settings: readonly Setting[] }) {
  return (
    <table className={styles.matrix} aria-label="Notifications by channel">
      <thead>
        <tr>
          <th scope="col">Notice</th>
          {channels.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settings.map((setting) => (
          <tr key={setting.type}>
            <th scope="row">
              {setting.label}
              <span>{setting.description}</span>
            </th>
            {channels.map(({ key, label }) => (
              <td key={key}>
                <Choice setting={setting} channel={key} label={label} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
