import type { Invoice } from '../world/kept.ts';

export interface Totals {
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
  readonly due: number;
  readonly paid: number;
  readonly remaining: number;
}

export function totalsOf(invoice: Invoice): Totals {
  const subtotal = invoice.lines.reduce((sum, line) => sum + line.amount, 0);
  const discount = invoice.lines.reduce((sum, line) => sum + line.discount, 0);
  const total = subtotal - discount;
  const due = Math.max(0, total - invoice.balanceUsed);
  const paid = invoice.status === 'paid' ? due : 0;
  return { subtotal, discount, total, due, paid, remaining: due - paid };
}
