import { type Product, products } from '@atrium/ui/theme';
import { Gallery } from './gallery.tsx';

type GalleryPageProps = { readonly searchParams: Promise<{ readonly product?: string }> };

export default async function GalleryPage({ searchParams }: GalleryPageProps) {
  const { product } = await searchParams;
  const chosen: Product = products.find((name) => name === product) ?? 'labs';
  return <Gallery product={chosen} />;
}
