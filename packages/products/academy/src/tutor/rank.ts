/** A block that shares words with the question. `matched` are the question's lexemes in it. */
export interface Candidate {
  readonly blockKey: string;
  readonly lessonKey: string;
  /** Of the lesson. */
  readonly title: string;
  readonly words: string;
  readonly matched: readonly string[];
  /** Those of them that the lesson's title has. */
  readonly titled: readonly string[];
  /** PostgreSQL's ts_rank_cd: how close together the words stand. */
  readonly rank: number;
}

export interface Found extends Candidate {
  /** The share of the question's weight that the block's words carry, 0 to 1. */
  readonly coverage: number;
  /** The same with what the lesson is about: a title speaks for the whole of it. */
  readonly score: number;
}

/** Below this the block does not hold what is asked. */
export const threshold = 0.5;

const mostFound = 6;

const titleWeight = 0.5;

/**
 * The blocks that hold what is asked, best first; none when the course does not. A rare word of the question weighs more
 * than a common one (inverse document frequency), and a word no block has weighs most.
 */
export function rank(
  lexemes: readonly string[],
  candidates: readonly Candidate[],
  searchedBlocks: number,
): Found[] {
  if (lexemes.length === 0) return [];
  const weights = new Map(lexemes.map((lexeme) => [lexeme, weightOf(lexeme, candidates, searchedBlocks)]));
  const weigh = (some: readonly string[]) =>
    some.reduce((sum, lexeme) => sum + (weights.get(lexeme) ?? 0), 0);
  const all = weigh(lexemes);
  return candidates
    .map((candidate) => {
      const coverage = weigh(candidate.matched) / all;
      return { ...candidate, coverage, score: coverage + (titleWeight * weigh(candidate.titled)) / all };
    })
    .filter((found) => found.coverage >= threshold)
    .toSorted((a, b) => b.score - a.score || b.rank - a.rank || (a.blockKey < b.blockKey ? -1 : 1))
    .slice(0, mostFound);
}

const holding = (lexeme: string, candidates: readonly Candidate[]): number =>
  candidates.filter((candidate) => candidate.matched.includes(lexeme)).length;

const weightOf = (lexeme: string, candidates: readonly Candidate[], searchedBlocks: number): number =>
  Math.log(1 + Math.max(searchedBlocks, 1) / Math.max(holding(lexeme, candidates), 0.5));

/** The lexemes by weight: what tells most of what is asked comes first. */
export const rarestFirst = (lexemes: readonly string[], candidates: readonly Candidate[]): string[] =>
  lexemes.toSorted((a, b) => holding(a, candidates) - holding(b, candidates));

/** Words by which people ask, not what they ask about. */
const asking =
  /\b(?:please|tell|explain|describe|define[sd]?|definition|meaning|means?|understand|know|wonder|help|say|says|said|show|give|talk|question|answer|course|lessons?|modules?|chapter|teach|cover|exactly|basically|actually|difference|differ|different|between|example|works?|working|happens?|mean|want|need|get|use|used|using|make|many|much|could|would|can|may|might|let|like|me|us|time|today|now|thing|things|best|better|good)\b/gi;

/** The question without the words of asking; the whole when nothing else is left. */
export function subjectOf(question: string): string {
  const subject = question.replaceAll(asking, ' ').replaceAll(/\s+/g, ' ').trim();
  return /[\p{L}\d]{2}/u.test(subject) ? subject : '';
}
