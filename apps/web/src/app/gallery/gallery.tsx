'use client';

import { AppShell, Banner, OrganizationSwitcher, Page, PageHeader, StatusBadge, UserMenu } from '@atrium/ui';
import { type Product, products } from '@atrium/ui/theme';
import { Button, Menu } from '@mantine/core';
import {
  IconActivity,
  IconFileText,
  IconKey,
  IconLayoutDashboard,
  IconPlus,
  IconSettings,
  IconUpload,
  IconUsers,
} from '@tabler/icons-react';
import { ControlsSection } from './sections/controls.tsx';
import { FeedbackSection } from './sections/feedback.tsx';
import { FormsSection } from './sections/forms.tsx';
import { NotificationsSample } from './sections/notifications.tsx';
import { OverviewSection } from './sections/overview.tsx';
import { StatusSection } from './sections/status.tsx';
import { TableSection } from './sections/table.tsx';

const groups = [
  {
    items: [
      { label: 'Overview', href: '/gallery', icon: IconLayoutDashboard, exact: true, inBottomBar: true },
      { label: 'Certificates', href: '/gallery/split', icon: IconFileText, count: 128, inBottomBar: true },
      { label: 'Upload', href: '/gallery/auth', icon: IconUpload, inBottomBar: true },
      { label: 'Activity', href: '/gallery/activity', icon: IconActivity, inBottomBar: true },
    ],
  },
  {
    label: 'Organization',
    items: [
      { label: 'Members', href: '/gallery/members', icon: IconUsers },
      { label: 'API keys', href: '/gallery/keys', icon: IconKey },
      { label: 'Settings', href: '/gallery/settings', icon: IconSettings },
    ],
  },
];

function OrganizationSample({ collapsed }: { readonly collapsed: boolean }) {
  return (
    <OrganizationSwitcher name="Green Valley Collective" detail="Owner · Growth plan" collapsed={collapsed}>
      <Menu.Label>Organizations</Menu.Label>
      <Menu.Item>Green Valley Collective</Menu.Item>
      <Menu.Item>Harbor Street Dispensary</Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconPlus size={16} />}>New organization</Menu.Item>
    </OrganizationSwitcher>
  );
}

function UserSample({ collapsed }: { readonly collapsed: boolean }) {
  return (
    <UserMenu name="Ana Cruz" detail="ana@greenvalley.example" collapsed={collapsed}>
      <Menu.Item leftSection={<IconSettings size={16} />}>Profile and security</Menu.Item>
      <Menu.Divider />
      <Menu.Item color="danger">Sign out</Menu.Item>
    </UserMenu>
  );
}

/** Every component in its states, inside the shell it will live in. */
export function Gallery({ product }: { readonly product: Product }) {
  return (
    <AppShell
      product={product}
      products={products.map((name) => ({ product: name, href: `/gallery?product=${name}` }))}
      groups={groups}
      currentPath="/gallery"
      organization={(collapsed) => <OrganizationSample collapsed={collapsed} />}
      user={(collapsed) => <UserSample collapsed={collapsed} />}
      bell={<NotificationsSample />}
      banner={
        <Banner
          variant="page"
          tone="warn"
          title="Sandbox."
          action={
            <Button size="xs" variant="default">
              Connect
            </Button>
          }
        >
          No mail leaves this machine; read it in the sandbox inbox.
        </Banner>
      }
    >
      <Page
        header={
          <PageHeader
            title="Gallery of components"
            breadcrumb={[{ label: 'Design', href: '/gallery' }]}
            status={<StatusBadge tone="accent" icon="eye" label="In review" />}
            actions={
              <>
                <Button variant="default">Export CSV</Button>
                <Button leftSection={<IconUpload size={16} stroke={1.6} />}>Upload certificate</Button>
              </>
            }
          />
        }
      >
        <OverviewSection />
        <TableSection />
        <StatusSection />
        <FormsSection />
        <FeedbackSection />
        <ControlsSection />
      </Page>
    </AppShell>
  );
}
