'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMe } from '../api/session.tsx';
import { FirstRun } from './first-run.tsx';
import { MustEnrol } from './must-enrol.tsx';

/** Pages that work without an organization, or before a second factor is set up. */
const always = ['/account', '/billing/purchase', '/organization/new'];

/** Puts first what has to come first: an organization to work in, and the second factor it asks for. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const { organization, secondFactor } = useMe();
  if (always.some((open) => path === open || path.startsWith(`${open}/`))) return children;
  if (!organization) return <FirstRun />;
  if (secondFactor.mustEnrol) return <MustEnrol organization={organization.name} />;
  return children;
}
