/** In millionths of a US dollar for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Thinks before it answers: its output tokens include what is not shown. */
  readonly reasons?: boolean;
}

/**
 * List prices, standard tier, as quoted by third parties on this day and not seen at https://openai.com/api/pricing:
 * check there before relying on them. Cached input is cheaper; it is counted in full.
 */
export const pricesAsOf = '2026-03-01';
export const prices: Readonly<Record<string, Price>> = {
  'gpt-5.1': { input: 1_250_000, output: 10_000_000, reasons: true },
  'gpt-5': { input: 1_250_000, output: 10_000_000, reasons: true },
  'gpt-5-mini': { input: 250_000, output: 2_000_000, reasons: true },
  'gpt-5-nano': { input: 50_000, output: 400_000, reasons: true },
  'gpt-4.1': { input: 2_000_000, output: 8_000_000 },
  'gpt-4.1-mini': { input: 400_000, output: 1_600_000 },
  'gpt-4.1-nano': { input: 100_000, output: 400_000 },
  'gpt-4o': { input: 2_500_000, output: 10_000_000 },
  'gpt-4o-mini': { input: 150_000, output: 600_000 },
  o3: { input: 2_000_000, output: 8_000_000, reasons: true },
  'o4-mini': { input: 1_100_000, output: 4_400_000, reasons: true },
};

/** For models not listed: rather too dear than a budget that is overspent unseen. */
export const defaultPrice: Price = { input: 2_500_000, output: 15_000_000 };

/** The price of a model or of its dated snapshot (`gpt-4o-2024-11-20`). */
export const priceOf = (model: string, fallback: Price = defaultPrice): Price =>
  prices[model] ?? prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')] ?? fallback;

/** Rounded up to a whole millionth. */
export const costMicros = (price: Price, inputTokens: number, outputTokens: number): bigint => {
  const millionths = BigInt(inputTokens) * BigInt(price.input) + BigInt(outputTokens) * BigInt(price.output);
  return (millionths + 999_999n) / 1_000_000n;
};
