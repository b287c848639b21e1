'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { ProductGlyph } from '../brand/product-glyph.tsx';
import { type Product, productNames } from '../theme/products.ts';
import { UiLink } from './link.tsx';

export type ProductSwitcherProps = {
  readonly current: Product;
  readonly items: readonly { readonly product: Product; readonly href: string; readonly hint?: string }[];
  readonly collapsed?: boolean;
};

/** Name of the product at the head of the side bar, and the way to the others. */
export function ProductSwitcher({ current, items, collapsed = false }: ProductSwitcherProps) {
  const name = productNames[current];
  return (
    <Menu width={232} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="at-switcher" aria-label={`${name}, switch product`}>
          <ProductGlyph product={current} size={24} />
          {collapsed ? null : (
            <>
              <span className="at-switcher-name at-truncate">{name}</span>
              <IconSelector size={14} className="at-switcher-caret" aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ product, href, hint }) => (
          <Menu.Item
            key={product}
            component={UiLink}
            href={href}
            leftSection={<ProductGlyph product={product} size={20} />}
            rightSection={product === current ? <IconCheck size={16} aria-label="current" /> : null}
          >
            {productNames[product]}
            {hint ? <span className="at-menu-hint">{hint}</span> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
