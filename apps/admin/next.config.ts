import type { NextConfig } from 'next';

/** The content policy carries a nonce and is set in src/proxy.ts; these are the same for every answer. */
const securityHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
];

const config: NextConfig = {
  transpilePackages: ['@atrium/api', '@atrium/auth', '@atrium/core', '@atrium/ui', '@atrium/web-client'],
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
