const inDevelopment = () => process.env.NODE_ENV !== 'production';

/** Where the browser reaches the API. Read at each request, so that one build serves every installation. */
export const publicApiUrl = (): string =>
  (process.env.PUBLIC_API_URL ?? `http://localhost:${process.env.SERVER_PORT ?? 4000}`).replace(/\/$/, '');

/** React and the bundler's reloading need `eval` while developing. */
export const needsEval = inDevelopment;
