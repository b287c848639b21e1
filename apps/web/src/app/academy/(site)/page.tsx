import type { Metadata } from 'next';
import { CatalogueView } from './catalogue-view.tsx';

export const metadata: Metadata = {
  title: 'Courses',
  description: 'Financial courses for physicians: read the preview lessons without an account.',
};

export default function CataloguePage() {
  return <CatalogueView />;
}
