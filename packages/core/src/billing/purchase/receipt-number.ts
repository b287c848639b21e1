/** `R-20261120-4F9A2C71B0`: the day of payment (UTC) and the random end of the purchase's id. */
export const receiptNumberOf = (purchaseId: string, paidAt: Date): string =>
  `R-${paidAt.toISOString().slice(0, 10).replaceAll('-', '')}-${purchaseId.slice(-10).toUpperCase()}`;
