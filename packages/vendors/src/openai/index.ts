export { createOpenAiModel, defaultModel, type OpenAiOptions } from './language-model.ts';
export { defaultPrice, type Price, prices, pricesAsOf } from './prices.ts';
