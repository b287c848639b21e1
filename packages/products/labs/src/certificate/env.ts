/** All the reading process is told: none of our secrets, one zone. */
export const childEnv: NodeJS.ProcessEnv = {
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  TZ: 'UTC',
  ...(process.env.NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
};
