'use client';

import {
  AtriumLogo,
  ColorSchemeControl,
  CopyButton,
  Key,
  ProductGlyph,
  Section,
  type Shortcut,
  toast,
  useShortcuts,
} from '@atrium/ui';
import { type Product, products } from '@atrium/ui/theme';
import { Badge, Button, Menu, Tabs, Tooltip } from '@mantine/core';
import classes from './columns.module.css';

const tones = ['accent', 'success', 'warn', 'danger', 'info', 'neutral'] as const;
const variants = ['filled', 'light', 'outline', 'subtle'] as const;

const shortcuts: readonly Shortcut[] = [
  { keys: 'g d', label: 'Go to dashboard', group: 'Navigate', run: () => toast.info('Dashboard') },
  { keys: 'g c', label: 'Go to certificates', group: 'Navigate', run: () => toast.info('Certificates') },
  { keys: 'u', label: 'Upload', run: () => toast.info('Upload') },
];

function ProductSample({ product }: { readonly product: Product }) {
  return (
    <div className={classes.row} data-product={product}>
      <ProductGlyph product={product} size={28} labelled />
      <Button>{product}</Button>
      <Button variant="light">Light</Button>
      <Badge color="accent">accent</Badge>
      <a className="at-link" href="#main">
        Certificates
      </a>
    </div>
  );
}

export function ControlsSection() {
  useShortcuts(shortcuts);
  return (
    <div className={classes.columns}>
      <Section title="Buttons" variant="card">
        <div className={classes.stack}>
          {variants.map((variant) => (
            <div key={variant} className={classes.row}>
              {tones.map((tone) => (
                <Button key={tone} variant={variant} color={tone}>
                  {tone}
                </Button>
              ))}
            </div>
          ))}
          <div className={classes.row}>
            <Button size="xs">xs</Button>
            <Button size="sm">sm</Button>
            <Button size="md">md</Button>
            <Button size="lg">lg</Button>
            <Button variant="default">default</Button>
            <Button disabled>disabled</Button>
            <Button loading>loading</Button>
          </div>
        </div>
      </Section>
      <Section title="Products" variant="card">
        <div className={classes.stack}>
          {products.map((product) => (
            <ProductSample key={product} product={product} />
          ))}
        </div>
      </Section>
      <Section title="Brand and small things" variant="card">
        <div className={classes.stack}>
          <AtriumLogo size={32} />
          <AtriumLogo product="labs" />
          <div className={classes.row}>
            <ColorSchemeControl />
            <CopyButton value="0199f3a2" label="Copy request id" />
            <Tooltip label="A tooltip">
              <Button variant="default">Hover me</Button>
            </Tooltip>
            <Menu>
              <Menu.Target>
                <Button variant="default">Menu</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label>Certificate</Menu.Label>
                <Menu.Item rightSection={<Key>E</Key>}>Edit</Menu.Item>
                <Menu.Item color="danger">Archive</Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <span>
              Press <Key>?</Key> for shortcuts
            </span>
          </div>
          <Tabs defaultValue="record">
            <Tabs.List>
              <Tabs.Tab value="record">Record</Tabs.Tab>
              <Tabs.Tab value="description">Description</Tabs.Tab>
              <Tabs.Tab value="history">History</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="record">What the certificate says.</Tabs.Panel>
            <Tabs.Panel value="description">What the shop says.</Tabs.Panel>
            <Tabs.Panel value="history">Who did what.</Tabs.Panel>
          </Tabs>
        </div>
      </Section>
    </div>
  );
}
