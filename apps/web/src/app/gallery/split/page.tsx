'use client';

import { AppShell, KeyValueList, Page, PageHeader, Section, SplitPane, StatusBadge } from '@atrium/ui';
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import styles from './split.module.css';

const groups = [
  { items: [{ label: 'Certificates', href: '/gallery/split', icon: IconFileText, inBottomBar: true }] },
];

export default function SplitGallery() {
  return (
    <AppShell
      product="labs"
      products={[{ product: 'labs', href: '/gallery' }]}
      groups={groups}
      currentPath="/gallery/split"
    >
      <PageHeader
        title="Moonrock Infused Flower, Harbor Street reserve batch (hand-packed)"
        breadcrumb={[{ label: 'Certificates', href: '/gallery' }]}
        status={<StatusBadge tone="warn" icon="warning" label="Needs review" />}
        actions={<Button>Approve</Button>}
      />
      <SplitPane
        left={{ label: 'PDF', content: <div className={styles.paper}>Page 1</div> }}
        right={{
          label: 'Record',
          content: (
            <Page>
              <Section title="Product" variant="card">
                <KeyValueList
                  layout="grid"
                  items={[
                    { label: 'Product', value: 'Moonrock Infused Flower' },
                    { label: 'Lab', value: 'ACS Laboratory' },
                    { label: 'Batch', value: 'HS-2026-11' },
                    { label: 'Expiry' },
                  ]}
                />
              </Section>
            </Page>
          ),
        }}
      />
    </AppShell>
  );
}
