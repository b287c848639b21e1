import { type GIFTQuestion, SyntaxError as GiftSyntaxError, parse } from 'gift-pegjs';
import { type Block, escaped, withoutComments } from './blocks.ts';

export type GiftNode = GIFTQuestion;

/** What a block is, or why it is none; `line` is the file's. */
export type ParsedBlock =
  | { readonly line: number; readonly node: GiftNode; readonly imprecise: boolean }
  | { readonly line: number; readonly text: string; readonly problem: string };

/** The grammar takes its time for every character. */
const mostChars = 200_000;

/** Reads one block with gift-pegjs, after making it what its grammar expects of Moodle's format. */
export function parseBlock({ line, text }: Block): ParsedBlock {
  const { comments, text: body } = withoutComments(text);
  if (body.length > mostChars) return { line, text, problem: 'It is longer than any question.' };
  try {
    const isCategory = body.trimStart().startsWith('$CATEGORY:');
    const [node] = parse([...comments, isCategory ? body : escaped(body)].join('\n'));
    if (!node) return { line, text, problem: 'It is empty.' };
    return { line, node: unescapedMatches(node), imprecise: /\d{16,}|\d{8,}\.\d{8,}/.test(body) };
  } catch (error) {
    return { line, text, problem: spoken(error) };
  }
}

/** The library leaves its placeholders in the right sides of pairs. */
function unescapedMatches(node: GiftNode): GiftNode {
  if (node.type !== 'Matching') return node;
  const restored = (text: string) =>
    text
      .replace(/&&010;/g, '\n')
      .replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)));
  return {
    ...node,
    matchPairs: node.matchPairs.map((pair) => ({ ...pair, subanswer: restored(pair.subanswer) })),
  };
}

function spoken(error: unknown): string {
  if (error instanceof GiftSyntaxError) {
    const found = error.found === null ? 'it ends too early' : `"${error.found}" is not expected there`;
    return `It is not GIFT: line ${error.location.start.line} of the question, ${found}.`;
  }
  return error instanceof Error ? error.message : 'It is not GIFT.';
}
