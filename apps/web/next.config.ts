import type { NextConfig } from 'next';

const config: NextConfig = {
  transpilePackages: ['@atrium/api', '@atrium/auth', '@atrium/core', '@atrium/labs', '@atrium/ui'],
  compress: true,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
};

export default config;
