/** The five products, and `atrium` for the house itself: sign-in, settings, organization. */
export type Product = 'atrium' | 'labs' | 'academy' | 'staffing' | 'stays' | 'business';

export const productNames: Readonly<Record<Product, string>> = {
  atrium: 'Atrium',
  labs: 'Labs',
  academy: 'Academy',
  staffing: 'Staffing',
  stays: 'Stays',
  business: 'Business',
};

/** One hue a product, far enough apart from each other and from the status colours to be told at a glance. */
export const productHues: Readonly<Record<Product, { readonly h: number; readonly c: number }>> = {
  atrium: { h: 268, c: 0.1 },
  labs: { h: 182, c: 0.092 },
  academy: { h: 290, c: 0.18 },
  staffing: { h: 45, c: 0.145 },
  stays: { h: 240, c: 0.125 },
  business: { h: 350, c: 0.15 },
};

export const products = Object.keys(productNames) as readonly Product[];
