'use client';

import { type ComponentType, createContext, type ReactNode, type Ref, useContext } from 'react';

export type LinkProps = {
  readonly href: string;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly title?: string;
  readonly id?: string;
  readonly tabIndex?: number;
  readonly onClick?: () => void;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'data-row-link'?: boolean;
};

export type UiSettings = {
  /** The router's link, e.g. next/link. Without it a plain anchor is used. */
  readonly link?: ComponentType<LinkProps>;
  /** BCP 47; default `en-US`. Must be the same on server and client. */
  readonly locale?: string;
  /** IANA zone to show times in; without it the browser's, and UTC until the page is alive. */
  readonly timeZone?: string;
};

const SettingsContext = createContext<UiSettings>({});

/** Gives every component below its link, language and time zone. One per application, inside MantineProvider. */
export function UiProvider({ children, ...settings }: UiSettings & { readonly children: ReactNode }) {
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

export const useUiSettings = () => useContext(SettingsContext);

/** The application's own link. */
export function UiLink(props: LinkProps) {
  const Link = useUiSettings().link;
  return Link ? <Link {...props} /> : <a {...props} />;
}
