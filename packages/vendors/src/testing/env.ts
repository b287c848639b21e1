/** Set: the contract tests also run against the real services. */
export const realOpenAi = {
  apiKey: process.env.OPENAI_API_KEY ?? null,
  baseUrl: process.env.OPENAI_BASE_URL ?? null,
  model: process.env.OPENAI_MODEL ?? null,
};
