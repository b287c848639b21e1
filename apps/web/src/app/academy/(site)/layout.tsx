import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AcademyFrame } from '../academy-frame.tsx';
import { WithVisitor } from '../with-visitor.tsx';

export const metadata: Metadata = { title: { default: 'Academy', template: '%s · Academy' } };

export default function AcademyLayout({ children }: { readonly children: ReactNode }) {
  return (
    <WithVisitor>
      <AcademyFrame>{children}</AcademyFrame>
    </WithVisitor>
  );
}
