'use client';

import type { ReactNode } from 'react';
import { AtriumLogo } from '../brand/logo.tsx';
import { ProductGlyph } from '../brand/product-glyph.tsx';
import { useProductAccent } from '../shell/use-product-accent.ts';
import { type Product, productNames, products } from '../theme/products.ts';

export type AuthLayoutProps = {
  readonly title: string;
  readonly description?: ReactNode;
  /** Whose accent; the house's own by default. */
  readonly product?: Product;
  readonly children: ReactNode;
  /** Under the form: `No account yet? Create one`. */
  readonly footer?: ReactNode;
};

function Arches() {
  return (
    <svg className="at-auth-arches" viewBox="0 0 480 420" fill="none" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((step) => {
        const half = 200 - step * 38;
        const top = 60 + step * 46;
        return (
          <path
            key={step}
            d={`M${240 - half} 420V${top + half}a${half} ${half} 0 0 1 ${half * 2} 0v${420 - top - half}`}
            style={{ opacity: 1 - step * 0.14 }}
          />
        );
      })}
    </svg>
  );
}

/** Sign-in, sign-up, reset, second factor: one column to act in, one calm one beside it that says whose house it is. */
export function AuthLayout({ title, description, product = 'atrium', children, footer }: AuthLayoutProps) {
  useProductAccent(product);
  return (
    <div className="at-auth" data-product={product}>
      <main id="main" className="at-auth-main">
        <div className="at-auth-logo">
          <AtriumLogo size={26} product={product} />
        </div>
        <div className="at-auth-form">
          <h1>{title}</h1>
          {description ? <div className="at-auth-description">{description}</div> : null}
          {children}
          {footer ? <div className="at-auth-footer">{footer}</div> : null}
        </div>
      </main>
      <aside className="at-auth-aside" aria-label="About Atrium">
        <Arches />
        <div className="at-auth-words">
          <p className="at-auth-claim">One house, five rooms.</p>
          <ul>
            {products
              .filter((name) => name !== 'atrium')
              .map((name) => (
                <li key={name}>
                  <ProductGlyph product={name} size={22} />
                  {productNames[name]}
                </li>
              ))}
          </ul>
        </div>
      </aside>
    </div>
  );
}
