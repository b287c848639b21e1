import { type Product, productNames } from '../theme/products.ts';

export type LogoProps = { readonly size?: number; readonly product?: Product };

/** The mark of Atrium: an open court seen through its arch. Follows the accent; decoration beside a name. */
export function AtriumMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--at-accent-solid)" />
      <path d="M6.5 18.5V11a5.5 5.5 0 0 1 11 0v7.5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <path d="M12 18.5v-7" stroke="#fff" strokeWidth="2" strokeLinecap="round" opacity="0.72" />
    </svg>
  );
}

/** Mark and name. Text takes the colour of its surroundings, so it works on light and dark. */
export function AtriumLogo({ size = 24, product }: LogoProps) {
  return (
    <span className="at-logo">
      <AtriumMark size={size} />
      <span className="at-logo-word" style={{ fontSize: size * 0.72 }}>
        Atrium
        {product && product !== 'atrium' ? (
          <span className="at-logo-product">{productNames[product]}</span>
        ) : null}
      </span>
    </span>
  );
}
