'use client';

import { useUiSettings } from '../shell/link.tsx';
import { formatBytes, formatMoney, formatNumber } from './format.ts';

/** An amount of money, from integer minor units. */
export function Money({
  amountMinor,
  currency,
}: {
  readonly amountMinor: number;
  readonly currency: string;
}) {
  const { locale } = useUiSettings();
  return <span className="at-figures">{formatMoney(amountMinor, currency, locale)}</span>;
}

export type NumberValueProps = {
  /** A decimal string keeps all its digits; a number follows `options`. */
  readonly value: number | string;
  readonly unit?: string;
  readonly options?: Intl.NumberFormatOptions;
};

/** A figure with its unit, never broken over two lines. */
export function NumberValue({ value, unit, options }: NumberValueProps) {
  const { locale } = useUiSettings();
  return (
    <span className="at-figures at-number">
      {formatNumber(value, locale, options)}
      {unit ? <span className="at-unit">{unit}</span> : null}
    </span>
  );
}

/** Size of a file. */
export function Bytes({ value }: { readonly value: number }) {
  const { locale } = useUiSettings();
  return <span className="at-figures at-number">{formatBytes(value, locale)}</span>;
}
