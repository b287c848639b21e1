import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { galleryEnabled } from './env.ts';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false } };

export default function GalleryLayout({ children }: { readonly children: ReactNode }) {
  if (!galleryEnabled()) notFound();
  return children;
}
