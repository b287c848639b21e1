/** The feature every plan of a product grants. */
export const planFeature = (product: string): string => `${product}.plan`;
