import type { NavGroup, NavItem } from '@atrium/ui';
import {
  IconActivity,
  IconBuilding,
  IconFileText,
  IconLayoutDashboard,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';

type May = (scope: string) => boolean;
type GuardedItem = NavItem & { readonly scope?: string };

const labs: readonly GuardedItem[] = [
  { label: 'Overview', href: '/labs', icon: IconLayoutDashboard, exact: true, inBottomBar: true },
  { label: 'Certificates', href: '/labs/documents', icon: IconFileText, inBottomBar: true },
  {
    label: 'Upload',
    href: '/labs/upload',
    icon: IconUpload,
    inBottomBar: true,
    scope: 'labs.document.write',
  },
  { label: 'Settings', href: '/labs/settings', icon: IconSettings },
];

const house: readonly GuardedItem[] = [
  { label: 'Activity', href: '/activity', icon: IconActivity, inBottomBar: true, scope: 'audit.read' },
  { label: 'Organization', href: '/organization', icon: IconBuilding },
];

/** What the side bar offers a person; `counts` stand at the end of a row, by its address. */
export function navigationFor(may: May, counts: Readonly<Record<string, number>>): NavGroup[] {
  const offered = (items: readonly GuardedItem[]): NavItem[] =>
    items
      .filter((item) => !item.scope || may(item.scope))
      .map(({ scope: _, ...item }) => {
        const count = counts[item.href];
        return count ? { ...item, count } : item;
      });
  return [
    { label: 'Labs', items: offered(labs) },
    { label: 'Organization', items: offered(house) },
  ];
}
