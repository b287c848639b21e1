/** Where the house under test stands. `npm test` starts it and says so; without that, the one of `npm start`. */
export const addresses = {
  web: process.env.E2E_WEB_URL ?? 'http://localhost:3000',
  admin: process.env.E2E_ADMIN_URL ?? 'http://localhost:3001',
  api: process.env.E2E_API_URL ?? 'http://localhost:4000',
  sandbox: process.env.E2E_SANDBOX_URL ?? 'http://localhost:4010',
};

export const report = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;
