import { at, codeOf, type Source } from './sources.ts';

const generated = /\/generated\//;
const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$/.test(path);

const bannedName = /(^|[/.-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;

/** Files whose very name says nothing. */
export const bannedNames = (source: Source): string[] =>
  bannedName.test(source.path) ||
  /[A-Z_ ]/.test(
    source.path
      .replace(/\[[^\]]+\]/g, '')
      .split('/')
      .pop() ?? '',
  )
    ? [`${source.path} is not a name of the field in kebab-case`]
    : [];

const loose: readonly (readonly [RegExp, string])[] = [
  [/(:|<|\bas)\s*any\b/, 'uses any'],
  [/[\w)\]]!(?=[.;,)\]\s[])(?!=)/, 'asserts non-null with !'],
  [/\benum\s+\w+\s*\{/, 'declares an enum'],
];

/** Types let go of, and words that switch a check off. */
export function looseTypes(source: Source): string[] {
  if (!/\.tsx?$/.test(source.path)) return [];
  const lines = codeOf(source.text).split('\n');
  const found = lines.flatMap((line, index) =>
    loose.filter(([pattern]) => pattern.test(line)).map(([, what]) => at(source, index + 1, what)),
  );
  const muted = source.text
    .split('\n')
    .flatMap((line, index) =>
      /@ts-(ignore|nocheck|expect-error)/.test(line) && !source.path.startsWith('packages/config/')
        ? [at(source, index + 1, 'mutes the compiler')]
        : [],
    );
  return [...found, ...muted];
}

const envRoom =
  /(^|\/)env\.ts$|\.config\.ts$|^scripts\/|\/(scripts|e2e|bench|testing|seed|embedded)\/|\.test\.tsx?$|^prisma\/src\/(migrate|schema-engine)|^prisma\/prisma\.config/;

/** `process.env` is read in files named env.ts, by tools and by tests. */
export const strayEnv = (source: Source): string[] =>
  envRoom.test(source.path)
    ? []
    : codeOf(source.text)
        .split('\n')
        .flatMap((line, index) =>
          /process\.env\b/.test(line) ? [at(source, index + 1, 'reads process.env')] : [],
        );

/** A door only re-exports. */
export function busyDoors(source: Source): string[] {
  if (!/(^|\/)src\/(.+\/)?index\.ts$/.test(source.path) || source.path.startsWith('apps/')) return [];
  const rest = codeOf(source.text)
    .replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s*from\s*;/g, '')
    .trim();
  return rest === '' ? [] : [`${source.path} does more than re-export: ${rest.slice(0, 60)}`];
}

const longestFile = 400;

export function longFiles(source: Source): string[] {
  if (generated.test(source.path) || isTest(source.path)) return [];
  const lines = source.text.trimEnd().split('\n').length;
  return lines > longestFile ? [`${source.path} has ${lines} lines: which noun is missing?`] : [];
}
