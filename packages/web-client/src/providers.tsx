'use client';

import { KeyboardShortcuts, type LinkProps, UiProvider } from '@atrium/ui';
import { createAtriumTheme, cssVariablesResolver } from '@atrium/ui/theme';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { Route } from 'next';
import NextLink from 'next/link';
import type { ReactNode } from 'react';

const theme = createAtriumTheme();

function AppLink({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} {...rest} />;
}

/** The scroll lock behind dialogs writes its own style element and looks for the nonce under this global name. */
function lendNonce(nonce: string) {
  Object.assign(globalThis, { __webpack_nonce__: nonce });
}

/** Looks, links and shortcuts. Session and data providers go around or inside it, each a component of its own. */
export function Providers({ nonce, children }: { readonly nonce?: string; readonly children: ReactNode }) {
  if (nonce && typeof window !== 'undefined') lendNonce(nonce);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      deduplicateInlineStyles
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <Notifications position="bottom-right" limit={4} containerWidth={380} />
      <UiProvider link={AppLink} locale="en-US">
        <KeyboardShortcuts>{children}</KeyboardShortcuts>
      </UiProvider>
    </MantineProvider>
  );
}
