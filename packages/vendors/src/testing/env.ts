/** Set: the contract tests also run against the real services. */
export const realOpenAi = {
  apiKey: process.env.OPENAI_API_KEY ?? null,
  baseUrl: process.env.OPENAI_BASE_URL ?? null,
  model: process.env.OPENAI_MODEL ?? null,
};

/** A test mode key: its contract test makes objects on that account, and takes no money. */
export const realStripe = {
  secretKey: /^[rs]k_test_/.test(process.env.STRIPE_SECRET_KEY ?? '') ? process.env.STRIPE_SECRET_KEY : null,
};
