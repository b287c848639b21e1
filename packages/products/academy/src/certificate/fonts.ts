import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';

const families: Readonly<Record<Face, readonly [family: string, weight: number]>> = {
  serif: ['source-serif-4', 400],
  'serif-bold': ['source-serif-4', 600],
  sans: ['inter', 400],
  'sans-bold': ['inter', 600],
};

/** Fonts come cut by script; the first that covers a letter draws it. Order matters: plain Latin first. */
const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;
export type Script = (typeof scripts)[number];

/** Absolute path of a font file, for pdfkit. */
export function fontFile(face: Face, script: Script): string {
  const [family, weight] = families[face];
  return require.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
}

const ranges = new Map(
  Object.entries(require('@fontsource/source-serif-4/unicode.json') as Readonly<Record<Script, string>>).map(
    ([script, text]) => [script, text.split(',').map(rangeOf)],
  ),
);

/** `U+0100-02BA` or `U+20AC`. */
function rangeOf(text: string): readonly [from: number, to: number] {
  const [from = '', to = from] = text.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const scriptOf = (letter: string): Script | undefined => {
  const code = letter.codePointAt(0) ?? 0;
  return scripts.find((script) => ranges.get(script)?.some(([from, to]) => code >= from && code <= to));
};

export interface Run {
  readonly script: Script;
  readonly text: string;
}

/** The text in runs of one font file each; null when a letter of it is in none: it must then not be drawn at all. */
export function runsOf(text: string): Run[] | null {
  const runs: { script: Script; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const script = scriptOf(letter);
    if (!script) return null;
    const last = runs.at(-1);
    if (last?.script === script) last.text += letter;
    else runs.push({ script, text: letter });
  }
  return runs;
}
