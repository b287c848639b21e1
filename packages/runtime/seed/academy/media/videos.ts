import type { Video } from '../masterclass/types.ts';
import { balanceSheet } from './films/balance-sheet.ts';
import { malpracticeTail } from './films/malpractice-tail.ts';
import { profitAndCash } from './films/profit-and-cash.ts';
import { rvuPay } from './films/rvu-pay.ts';

/** One picture of a film with the words shown and captioned while it stands. */
export interface Scene {
  readonly seconds: number;
  readonly words: string;
  /** HTML. `--at: 2s` on an element lets it enter two seconds into the scene. */
  readonly html: string;
}

export interface Film {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export const films = {
  'balance-sheet': balanceSheet,
  'profit-and-cash': profitAndCash,
  'malpractice-tail': malpracticeTail,
  'rvu-pay': rvuPay,
} as const satisfies Record<string, Film>;

export type FilmName = keyof typeof films;

/** Where each scene begins, in seconds. */
export const starts = (film: Film): number[] =>
  film.scenes.map((_, index) => film.scenes.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0));

const clock = (seconds: number): string =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

/** The film's captions as WebVTT. */
export function captionsOf(film: Film): string {
  const begin = starts(film);
  const cues = film.scenes.map(({ seconds, words }, index) => {
    const from = begin[index] ?? 0;
    return `${clock(from)} --> ${clock(from + seconds)}\n${words}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

export const video = (name: FilmName): Video => ({
  kind: 'video',
  file: `${name}.mp4`,
  captions: `${name}.vtt`,
  title: films[name].title,
  durationSeconds: films[name].scenes.reduce((sum, { seconds }) => sum + seconds, 0),
  transcript: `*A film without sound; its words are on the screen and in the captions.*\n\n${films[name].scenes.map(({ words }) => words).join('\n\n')}`,
});
