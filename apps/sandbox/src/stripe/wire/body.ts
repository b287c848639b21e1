export type Body = Record<string, unknown>;

export const list = (url: string, data: readonly unknown[], hasMore = false): Body => ({
  object: 'list',
  data,
  has_more: hasMore,
  url,
});

export const NO_ADDRESS = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export const NO_TAX = {
  enabled: false,
  disabled_reason: null,
  liability: null,
  provider: null,
  status: null,
};
