'use client';

import { useEffect } from 'react';
import type { Product } from '../theme/products.ts';

/** Dialogs and menus are drawn in portals outside the page's subtree; this gives them the page's accent too. */
export function useProductAccent(product: Product): void {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.product;
    root.dataset.product = product;
    return () => {
      if (before === undefined) delete root.dataset.product;
      else root.dataset.product = before;
    };
  }, [product]);
}
