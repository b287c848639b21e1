import type { ReactNode } from 'react';
import { type Product, productNames } from '../theme/products.ts';
import { AtriumMark } from './logo.tsx';

/** Line drawings on a 24 grid, one idea each: flask, open book, shift on a calendar, roof with a key light, columns. */
const drawings: Readonly<Record<Exclude<Product, 'atrium'>, ReactNode>> = {
  labs: (
    <>
      <path d="M10 5.5h4M10.75 5.5v4.3L6.9 16.4a1.4 1.4 0 0 0 1.2 2.1h7.8a1.4 1.4 0 0 0 1.2-2.1l-3.85-6.6V5.5" />
      <path d="M9.2 14h5.6" />
    </>
  ),
  academy: (
    <>
      <path d="M12 8c-1.6-1.3-3.6-1.8-6-1.8v10c2.4 0 4.4.5 6 1.8 1.6-1.3 3.6-1.8 6-1.8v-10c-2.4 0-4.4.5-6 1.8Z" />
      <path d="M12 8v10" />
    </>
  ),
  staffing: (
    <>
      <rect x="5.5" y="7" width="13" height="11.5" rx="2" />
      <path d="M9 5.2V8M15 5.2V8M9 13.2l2.2 2.1 3.8-4" />
    </>
  ),
  stays: (
    <>
      <path d="m5.5 11.5 6.5-5.8 6.5 5.8" />
      <path d="M7.5 10.2v8.3h9v-8.3M12 18.5v-4" />
    </>
  ),
  business: <path d="M6 18.5v-5M10 18.5v-9M14 18.5V12M18 18.5V6" />,
};

export type ProductGlyphProps = {
  readonly product: Product;
  readonly size?: number;
  readonly labelled?: boolean;
};

/** The product's sign in its own accent, whatever the accent around it. Decorative unless `labelled`. */
export function ProductGlyph({ product, size = 24, labelled = false }: ProductGlyphProps) {
  const label = labelled ? ({ role: 'img', 'aria-label': productNames[product] } as const) : null;
  return (
    <span className="at-glyph" data-product={product} {...(label ?? { 'aria-hidden': true })}>
      {product === 'atrium' ? (
        <AtriumMark size={size} />
      ) : (
        <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
          <rect width="24" height="24" rx="6" fill="var(--at-accent-solid)" />
          <g stroke="#fff" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
            {drawings[product]}
          </g>
        </svg>
      )}
    </span>
  );
}
