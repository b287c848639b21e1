import { defineConfig } from 'prisma/config';

/** Used by the Prisma CLI; the migrations' connection comes from the environment of the caller. */
export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unset' },
});
