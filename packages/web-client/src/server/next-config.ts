import type { NextConfig } from 'next';

/** The content policy carries a nonce and is set by the proxy; these are the same for every answer. */
const securityHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
];

/** Packages that ship TypeScript; one that an app does not import costs it nothing. */
const ours = ['api', 'auth', 'core', 'ui', 'web-client', 'labs', 'academy', 'staffing', 'stays', 'business'];

/** How our Next apps are built and served. */
export const nextConfig: NextConfig = {
  transpilePackages: ours.map((name) => `@atrium/${name}`),
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Types are a step of the tests; a build on somebody's machine does not check them once more.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};
