import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DataProvider } from '../data-provider.tsx';
import { Providers } from '../providers.tsx';
import { publicApiUrl } from './env.ts';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fafc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0f13' },
  ],
};

/** The document around every page: colours before the first paint, this answer's nonce, and the way to the API. */
export async function Document({ children }: { readonly children: ReactNode }) {
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
