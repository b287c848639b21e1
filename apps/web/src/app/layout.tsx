import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import '@atrium/ui/styles.css';
import { DataProvider, Providers } from '@atrium/web-client';
import { publicApiUrl } from '../env.ts';

export const metadata: Metadata = {
  title: { default: 'Atrium', template: '%s · Atrium' },
  description: 'One house, five rooms: labs, academy, staffing, stays and business over one shared core.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fafc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0f13' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" {...mantineHtmlProps} data-product="atrium">
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce ? { nonce } : {})} />
      </head>
      <body>
        <Providers {...(nonce ? { nonce } : {})}>
          <DataProvider apiUrl={publicApiUrl()}>{children}</DataProvider>
        </Providers>
      </body>
    </html>
  );
}
