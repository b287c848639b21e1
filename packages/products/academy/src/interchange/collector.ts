import { type Question, question } from '../question/model.ts';
import type { ImportNote } from './schemas.ts';

export interface ImportedQuestion {
  /** `Finance/Statements` */
  readonly category: string;
  readonly line: number | null;
  readonly file: string | null;
  readonly question: Question;
}

/** Everything a file held: `found` items are either in `questions` or named as skipped in `notes`. */
export interface Imported {
  readonly found: number;
  readonly questions: readonly ImportedQuestion[];
  readonly notes: readonly ImportNote[];
}

/** Where an item stands. */
export interface Place {
  readonly item: string;
  readonly line: number | null;
  readonly file?: string | null;
  readonly category?: string;
}

/** Thrown by a reader for an item that cannot be imported; the message says why, for the author. */
export class NotImported extends Error {}

export type Note = (level: 'changed' | 'warning', message: string) => void;

/** Gathers what readers find, so that nothing is lost without a word. */
export class Collector {
  #found = 0;
  readonly #questions: ImportedQuestion[] = [];
  readonly #notes: ImportNote[] = [];

  /** One item: built, checked against the model, and kept or named as skipped. */
  add(place: Place, build: (note: Note) => unknown): void {
    this.#found += 1;
    const notes: ImportNote[] = [];
    const note: Note = (level, message) => void notes.push(noteAt(place, level, message));
    try {
      const parsed = question.safeParse(build(note));
      if (!parsed.success) throw new NotImported(faultsOf(parsed.error.issues));
      for (const message of lookTwice(parsed.data)) note('warning', message);
      const { line, file = null } = place;
      const category = shortened(place.category ?? '', note);
      this.#questions.push({ category, line, file, question: parsed.data });
      this.#notes.push(...notes);
    } catch (error) {
      if (!(error instanceof NotImported)) throw error;
      this.#notes.push(noteAt(place, 'skipped', error.message));
    }
  }

  /** An item known to be unreadable before anything is built. */
  skip(place: Place, message: string): void {
    this.#found += 1;
    this.#notes.push(noteAt(place, 'skipped', message));
  }

  note(place: Place, level: 'changed' | 'warning', message: string): void {
    this.#notes.push(noteAt(place, level, message));
  }

  result(): Imported {
    return { found: this.#found, questions: this.#questions, notes: this.#notes };
  }
}

const noteAt = (
  { item, line, file = null }: Place,
  level: ImportNote['level'],
  message: string,
): ImportNote => ({
  level,
  file,
  line,
  item,
  message,
});

/** Longest path of a category. */
const mostPath = 200;

function shortened(path: string, note: Note): string {
  if (path.length <= mostPath) return path;
  note('changed', `Its category was cut after ${mostPath} characters.`);
  return path.slice(0, mostPath).replace(/\/+$/, '');
}

const faultsOf = (issues: readonly { path: PropertyKey[]; message: string }[]): string =>
  [...new Set(issues.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message)))]
    .slice(0, 3)
    .join(' ');

/** What is sound in form and yet likely a slip. */
function lookTwice(value: Question): string[] {
  if (value.kind === 'case') return value.parts.flatMap((part) => lookTwice(part.question));
  if (value.kind !== 'single' && value.kind !== 'multiple') return [];
  const byText = Map.groupBy(value.options, (option) => option.text.text.trim().toLowerCase());
  return [...byText.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) => {
      const text = clipped(twins[0]?.text.text ?? '');
      return new Set(twins.map((twin) => Number(twin.weight))).size > 1
        ? `The option "${text}" stands there ${twins.length} times with different keys: whoever picks one of them is judged by chance.`
        : `The option "${text}" stands there ${twins.length} times.`;
    });
}

export const clipped = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
