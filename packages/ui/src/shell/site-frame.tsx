'use client';

import type { ReactNode } from 'react';
import { AtriumLogo } from '../brand/logo.tsx';
import type { Product } from '../theme/products.ts';
import { UiLink } from './link.tsx';
import { useProductAccent } from './use-product-accent.ts';

export type SiteLink = {
  readonly label: string;
  readonly href: string;
  /** Of things that wait there. */
  readonly count?: number;
  /** Current only on this very page, not on those below it. */
  readonly exact?: boolean;
};

export type SiteFrameProps = {
  readonly product: Product;
  readonly home: string;
  readonly links: readonly SiteLink[];
  /** The path of the page, from the router. */
  readonly currentPath: string;
  /** Sign in, or who is signed in. */
  readonly end: ReactNode;
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  /** `full`: the page lays itself out from edge to edge. */
  readonly width?: 'normal' | 'reading' | 'full';
  readonly children: ReactNode;
};

const isOpen = ({ href, exact }: SiteLink, path: string): boolean =>
  path === href || (!exact && path.startsWith(`${href}/`));

/** The frame of pages for people who are no member of anything: visitors and learners. */
export function SiteFrame(props: SiteFrameProps) {
  const { product, links, currentPath } = props;
  useProductAccent(product);
  return (
    <div className="at-site" data-product={product}>
      <a className="at-skip" href="#main">
        Skip to content
      </a>
      <header className="at-site-bar">
        <div className="at-site-bar-inner">
          <UiLink href={props.home} className="at-site-home">
            <AtriumLogo size={24} product={product} />
          </UiLink>
          <nav className="at-site-nav" aria-label="Main">
            {links.map((link) => (
              <UiLink
                key={link.href}
                href={link.href}
                className="at-site-link"
                aria-current={isOpen(link, currentPath) ? 'page' : undefined}
              >
                {link.label}
                {link.count ? <span className="at-site-count at-figures">{link.count}</span> : null}
              </UiLink>
            ))}
          </nav>
          <div className="at-site-end">{props.end}</div>
        </div>
        {props.banner}
      </header>
      <main id="main" tabIndex={-1} className="at-site-main" data-width={props.width ?? 'normal'}>
        {props.children}
      </main>
      {props.footer ? <footer className="at-site-foot">{props.footer}</footer> : null}
    </div>
  );
}
