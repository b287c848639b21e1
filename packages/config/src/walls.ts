import { dirname, join, normalize } from 'node:path';
import type { Source } from './sources.ts';

/** The rooms, longest path first: a file belongs to the first that starts its path. */
const rooms = [
  ['packages/products/', 'product'],
  ['packages/core/', 'core'],
  ['packages/vendors/', 'vendors'],
  ['packages/api/', 'api'],
  ['packages/auth/', 'auth'],
  ['packages/runtime/', 'runtime'],
  ['packages/ui/', 'ui'],
  ['packages/web-client/', 'web-client'],
  ['packages/config/', 'config'],
  ['prisma/', 'db'],
  ['apps/server/', 'server'],
  ['apps/worker/', 'worker'],
  ['apps/web/', 'front'],
  ['apps/admin/', 'front'],
  ['apps/sandbox/', 'sandbox'],
  ['scripts/', 'scripts'],
] as const;

type Room = (typeof rooms)[number][1];

/** Which of our packages a room may import. Doors for browsers are written out; everything else is the whole package. */
const allowed: Readonly<Record<Room, readonly RegExp[]>> = {
  db: [],
  config: [],
  core: [/^@atrium\/db(\/|$)/],
  product: [/^@atrium\/core\//, /^@atrium\/db$/],
  vendors: [/^@atrium\/core\//],
  api: [
    /^@atrium\/core\//,
    /^@atrium\/(labs|academy|staffing|stays|business)$/,
    /^@atrium\/(labs|academy|staffing|stays|business)\/schemas$/,
  ],
  auth: [/^@atrium\/api\/types$/, /^@atrium\/core\/schemas$/],
  runtime: [
    /^@atrium\/(core|db|vendors)(\/|$)/,
    /^@atrium\/(labs|academy|staffing|stays|business)(\/registry)?$/,
    /^@atrium\/runtime(\/|$)/,
  ],
  ui: [/^@atrium\/ui(\/|$)/],
  'web-client': [/^@atrium\/api\/types$/, /^@atrium\/core\/schemas$/, /^@atrium\/ui(\/|$)/],
  server: [/^@atrium\/(api|core|runtime)(\/|$)/],
  worker: [/^@atrium\/(core|runtime)(\/|$)/],
  front: [
    /^@atrium\/api\/types$/,
    /^@atrium\/(core|labs|academy|staffing|stays|business)\/schemas$/,
    // Pure, like the schemas: the page lints while one types, by the very code that lints on saving.
    /^@atrium\/labs\/linter$/,
    /^@atrium\/(ui|auth|web-client)(\/|$)/,
  ],
  sandbox: [],
  scripts: [],
};

/** What products, core and the database know nothing of. */
const foreign =
  /^(@trpc\/|next(\/|$)|next-auth|react(\/|-|$)|@mantine\/|fastify|stripe$|openai$|twilio$|@aws-sdk\/|nodemailer)/;
const innocent: readonly Room[] = ['db', 'core', 'product'];

const isTest = (path: string): boolean =>
  /\.(test|e2e)\.tsx?$|\/testing\/|\/e2e\/|\/bench\/|\/seed\/|\/scripts\//.test(path);

export const roomOf = (path: string): Room | null =>
  rooms.find(([start]) => path.startsWith(start))?.[1] ?? null;

/** Every module a file imports, types included, with its line. */
export function importsOf(text: string): { readonly module: string; readonly line: number }[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => ({
    module: match[1] ?? match[2] ?? match[3] ?? '',
    line: text.slice(0, match.index + match[0].length).split('\n').length,
  }));
}

/** Imports that break a wall, in words. Tests may look around; what ships may not. */
export function brokenWalls(source: Source): string[] {
  const room = roomOf(source.path);
  if (!room || isTest(source.path)) return [];
  return importsOf(source.text).flatMap(({ module, line }) => {
    const where = `${source.path}:${line}`;
    if (module.startsWith('.'))
      return crossesRooms(source.path, module) ? [`${where} climbs into ${module}`] : [];
    if (innocent.includes(room) && foreign.test(module))
      return [`${where} ${room} knows nothing of ${module}`];
    if (!module.startsWith('@atrium/')) return [];
    return allowed[room].some((door) => door.test(module))
      ? []
      : [`${where} ${room} may not import ${module}`];
  });
}

const packageOf = (path: string): string => {
  const steps = path.split('/');
  if (steps[0] === 'prisma' || steps[0] === 'scripts') return steps[0];
  return steps.slice(0, steps[1] === 'products' ? 3 : 2).join('/');
};

function crossesRooms(path: string, module: string): boolean {
  if (path.startsWith('scripts/')) return false;
  const target = normalize(join(dirname(path), module));
  return packageOf(target) !== packageOf(path);
}
