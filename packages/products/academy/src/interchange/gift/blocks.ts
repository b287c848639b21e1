/** One question of a GIFT file as it stands there. */
export interface Block {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Blank lines part questions; a comment line is not blank. A category line stands for itself. */
export function blocksOf(gift: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let first = 1;
  const close = () => {
    if (lines.some((line) => !isComment(line))) blocks.push({ line: first, text: lines.join('\n') });
    lines = [];
  };
  for (const [index, line] of gift
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') {
      close();
      continue;
    }
    if (lines.length === 0) first = index + 1;
    lines.push(line);
    if (/^\s*\$CATEGORY:/.test(line)) close();
  }
  close();
  return blocks;
}

const isComment = (line: string): boolean => line.trimStart().startsWith('//');

/** Comments apart from the question: Moodle reads ids and tags from them and ignores them otherwise. */
export function withoutComments(block: string): { comments: string[]; text: string } {
  const lines = block.split('\n');
  return {
    comments: lines.filter(isComment).map((line) => line.trim()),
    text: lines.filter((line) => !isComment(line)).join('\n'),
  };
}

/**
 * The same question with every control character escaped where it controls nothing. Moodle lets `a: b`, `2+2=?` and
 * `style="…"` stand; the grammar of gift-pegjs wants them escaped.
 */
export function escaped(text: string): string {
  const { title, body } = titled(text);
  const open = indexOfBare(body, '{', 0);
  if (open < 0) return title + escapeAll(body);
  const close = indexOfBare(body, '}', open);
  if (close < 0) throw new Error('The { of the answers is never closed.');
  const before = escapeAll(body.slice(0, open));
  const after = escapeAll(body.slice(close + 1));
  return `${title}${before}{${escapeAnswers(body.slice(open + 1, close))}}${after}`;
}

function titled(text: string): { title: string; body: string } {
  const form = /^(\s*)::((?:\\.|(?!::)[\s\S])*)::([\s\S]*)$/.exec(text);
  if (!form) return { title: '', body: text };
  return { title: `::${escapeAll(form[2] ?? '')}::`, body: form[3] ?? '' };
}

function indexOfBare(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) return at;
  }
  return -1;
}

/** Escapes what is not escaped already. */
const escapeAll = (text: string): string => text.replace(/\\[\s\S]|[~=#{}:]/g, escapeOne);
const escapeOne = (token: string): string => (token.length > 1 ? token : `\\${token}`);

function escapeAnswers(answers: string): string {
  if (!answers.trimStart().startsWith('#')) return escapeWords(answers);
  const numbers = answers.trimStart().slice(1);
  // `{#3:2~#wrong}` is two answers, `{#3#yes}` one with feedback: the grammar wants the first marked, too.
  const list = /^[^=~#]*\d[^=~#]*(?:~|#(?!###))/.test(numbers) ? `=${numbers}` : numbers;
  return `#${list.replace(/#(?:\\[\s\S]|[^=~])*|[^#]+/g, (piece) =>
    piece.startsWith('#') ? escapeWords(piece) : withWholePart(piece),
  )}`;
}

const escapeWords = (text: string): string => text.replace(/\\[\s\S]|[:{]/g, escapeOne);

/** `.5` as `0.5`, but not the `..` of a range. */
const withWholePart = (numbers: string): string => numbers.replace(/(?<![\d.])\.(?=\d)/g, '0.');
