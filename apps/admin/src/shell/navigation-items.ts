import type { NavGroup } from '@atrium/ui';
import {
  IconActivity,
  IconBuilding,
  IconCreditCard,
  IconFlask,
  IconLayoutDashboard,
  IconListCheck,
  IconMail,
  IconUsers,
} from '@tabler/icons-react';

/** `deadJobs` stands beside the queue when somebody has to look at it. */
export function navigation(deadJobs: number, inboxUrl: string | null): NavGroup[] {
  return [
    {
      label: 'Platform',
      items: [
        { label: 'Overview', href: '/', icon: IconLayoutDashboard, exact: true, inBottomBar: true },
        {
          label: 'Organizations',
          shortLabel: 'Orgs',
          href: '/organizations',
          icon: IconBuilding,
          inBottomBar: true,
        },
        { label: 'People', href: '/people', icon: IconUsers, inBottomBar: true },
        {
          label: 'Jobs',
          href: '/jobs',
          icon: IconListCheck,
          inBottomBar: true,
          ...(deadJobs > 0 ? { count: deadJobs } : {}),
        },
        { label: 'Billing', href: '/billing', icon: IconCreditCard },
        { label: 'Audit', href: '/audit', icon: IconActivity },
      ],
    },
    { label: 'Products', items: [{ label: 'Labs', href: '/labs', icon: IconFlask }] },
    ...(inboxUrl
      ? [{ label: 'Development', items: [{ label: 'Sandbox inbox', href: inboxUrl, icon: IconMail }] }]
      : []),
  ];
}
