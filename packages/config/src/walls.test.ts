import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';
import { brokenWalls, importsOf } from './walls.ts';

const all = sources();

describe('the walls', () => {
  it('stand: no file imports what its room may not', () => {
    expect(all.flatMap(brokenWalls)).toEqual([]);
  });

  it('are looked at: hundreds of files and imports were read', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((source) => importsOf(source.text)).length).toBeGreaterThan(1_000);
  });

  it.each([
    ['packages/core/src/a.ts', "import { x } from '@atrium/labs';"],
    ['packages/core/src/a.ts', "import type { x } from '@atrium/api';"],
    ['packages/core/src/a.ts', "export { x } from '@trpc/server';"],
    ['packages/products/labs/src/a.ts', "import { x } from '@atrium/academy';"],
    ['packages/products/labs/src/a.ts', "import OpenAI from 'openai';"],
    ['packages/products/labs/src/a.ts', "const x = await import('next/headers');"],
    ['packages/products/labs/src/a.ts', "import { x } from '../../academy/src/x.ts';"],
    ['prisma/src/a.ts', "import { x } from '@atrium/core/kernel';"],
    ['apps/web/src/a.tsx', "import { x } from '@atrium/core/kernel';"],
    ['apps/web/src/a.tsx', "import {\n  x,\n} from '@atrium/db';"],
    ['apps/server/src/a.ts', "import '@atrium/db';"],
    ['packages/vendors/src/stripe/a.ts', "import { x } from '@atrium/runtime';"],
  ])('catch a violation planted in %s: %s', (path, text) => {
    expect(brokenWalls({ path, text })).toHaveLength(1);
  });

  it('let through what the plan allows', () => {
    const text = "import { x } from '@atrium/core/kernel';\nimport { y } from './y.ts';";
    expect(brokenWalls({ path: 'packages/products/labs/src/a.ts', text })).toEqual([]);
  });
});
