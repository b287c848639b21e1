'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What the shell lends to the page's own top bar, so that a page has one bar and not two. */
export type ShellSlots = { readonly bell?: ReactNode; readonly openNavigation?: () => void };

export const ShellContext = createContext<ShellSlots>({});
export const useShell = () => useContext(ShellContext);
