import { describe, expect, it } from 'vitest';
import { bannedNames, busyDoors, longFiles, looseTypes, strayEnv } from './habits.ts';
import { longFunctions } from './long-functions.ts';
import { type Source, sources } from './sources.ts';

const all = sources();
const planted = (path: string, text: string): Source => ({ path, text });

const laws: readonly [string, (source: Source) => string[], Source][] = [
  ['files carry names of the field', bannedNames, planted('packages/core/src/utils.ts', '')],
  ['types hold: no any', looseTypes, planted('packages/core/src/a.ts', 'const a: any = 1;')],
  ['types hold: no assertion of non-null', looseTypes, planted('packages/core/src/a.ts', 'const a = b!.c;')],
  ['types hold: no muted compiler', looseTypes, planted('packages/core/src/a.ts', '// @ts-ignore\n')],
  [
    'the environment is read in env.ts',
    strayEnv,
    planted('packages/core/src/a.ts', 'const a = process.env.A;'),
  ],
  ['doors only re-export', busyDoors, planted('packages/core/src/x/index.ts', 'export const a = 1;\n')],
  ['files stay under 400 lines', longFiles, planted('packages/core/src/a.ts', 'a;\n'.repeat(401))],
  [
    'functions stay under 60 lines',
    longFunctions,
    planted('packages/core/src/a.ts', `export function a() {\n${'  b();\n'.repeat(60)}}\n`),
  ],
];

describe.each(laws)('%s', (_, law, violation) => {
  it('everywhere', () => {
    expect(all.flatMap(law)).toEqual([]);
  });

  it('and the check sees a planted violation', () => {
    expect(law(violation).length).toBeGreaterThan(0);
  });
});
