import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AcademyFrame } from '../academy-frame.tsx';
import { WithVisitor } from '../with-visitor.tsx';

export const metadata: Metadata = { title: { default: 'Lesson', template: '%s · Academy' } };

export default function PlayerLayout({ children }: { readonly children: ReactNode }) {
  return (
    <WithVisitor>
      <AcademyFrame width="full">{children}</AcademyFrame>
    </WithVisitor>
  );
}
