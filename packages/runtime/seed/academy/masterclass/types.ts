import type { Question, QuizSettings } from '@atrium/academy/schemas';

/** The course as data. Files are named as they lie in `../media`; seeding turns the names into file ids. */
export interface Course {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  /** Markdown, for the sales page. */
  readonly description: string;
  readonly outcomes: readonly string[];
  readonly audience: string;
  readonly instructor: string;
  readonly cover: Image;
  readonly objectives: readonly Objective[];
  readonly price: { readonly amountMinor: number; readonly currency: 'USD' };
  readonly modules: readonly Module[];
}

export interface Objective {
  readonly key: string;
  readonly title: string;
}

export interface Module {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly Lesson[];
}

export interface Lesson {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Open without buying. */
  readonly preview?: true;
  readonly blocks: readonly Block[];
}

interface Text {
  readonly kind: 'text';
  readonly markdown: string;
}

export interface Image {
  readonly kind: 'image';
  readonly file: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface Video {
  readonly kind: 'video';
  readonly file: string;
  /** WebVTT. */
  readonly captions: string;
  readonly title: string;
  readonly durationSeconds: number;
  readonly transcript: string;
}

export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly form: 'bar' | 'line' | 'area' | 'stacked_bar';
  readonly unit: 'usd' | 'percent' | 'number';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** What the chart says, in words. */
  readonly summary: string;
  readonly source: string;
}

interface Case {
  readonly kind: 'case';
  readonly title: string;
  readonly vignette: string;
  readonly prompt: string;
  readonly hints: readonly string[];
  readonly modelAnswer: string;
}

export interface Quiz {
  readonly kind: 'quiz';
  readonly title: string;
  /** Markdown. */
  readonly intro: string;
  readonly settings: Partial<QuizSettings>;
  readonly questions: readonly { readonly points: number; readonly question: Question }[];
}

export type Block = Text | Image | Video | Chart | Case | Quiz;
