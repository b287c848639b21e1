import type { NavGroup, NavItem } from '@atrium/ui';
import {
  IconActivity,
  IconBook2,
  IconBuilding,
  IconCertificate,
  IconChartHistogram,
  IconFileText,
  IconLayoutDashboard,
  IconListCheck,
  IconRefresh,
  IconSchool,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';

import type { Room } from './product-cookie.ts';

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

const studio: readonly GuardedItem[] = [
  {
    label: 'Courses',
    href: '/academy/studio',
    icon: IconBook2,
    exact: true,
    inBottomBar: true,
    scope: 'academy.course.read',
  },
  {
    label: 'Questions',
    href: '/academy/studio/questions',
    icon: IconListCheck,
    inBottomBar: true,
    scope: 'academy.question.read',
  },
  {
    label: 'Sales',
    href: '/academy/studio/sales',
    icon: IconChartHistogram,
    inBottomBar: true,
    scope: 'academy.sale.read',
  },
];

const house: readonly GuardedItem[] = [
  { label: 'Activity', href: '/activity', icon: IconActivity, inBottomBar: true, scope: 'audit.read' },
  { label: 'Organization', href: '/organization', icon: IconBuilding },
];

/** What the side bar offers a person of no organization: the way back to what they learn. */
export const learning: readonly NavGroup[] = [
  {
    label: 'Academy',
    items: [
      { label: 'Courses', href: '/academy', icon: IconBook2, exact: true, inBottomBar: true },
      { label: 'My learning', href: '/academy/learning', icon: IconSchool, inBottomBar: true },
      { label: 'Review', href: '/academy/review', icon: IconRefresh, inBottomBar: true },
      { label: 'Certificates', href: '/academy/certificates', icon: IconCertificate },
    ],
  },
];

/** What the side bar offers a person in a room of the house; `counts` stand at the end of a row, by its address. */
export function navigationFor(
  offering: Room,
  may: May,
  counts: Readonly<Record<string, number>>,
): NavGroup[] {
  const offered = (items: readonly GuardedItem[]): NavItem[] =>
    items
      .filter((item) => !item.scope || may(item.scope))
      .map(({ scope: _, ...item }) => {
        const count = counts[item.href];
        return count ? { ...item, count } : item;
      });
  const room =
    offering === 'academy'
      ? { label: 'Studio', items: offered(studio) }
      : { label: 'Labs', items: offered(labs) };
  return [room, { label: 'Organization', items: offered(house) }].filter(({ items }) => items.length > 0);
}
