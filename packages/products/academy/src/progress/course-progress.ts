/** A version's shape, as far as progress needs it. */
export interface Outline {
  readonly modules: readonly OutlineModule[];
}

interface OutlineModule {
  readonly key: string;
  readonly title: string;
  readonly lessons: readonly OutlineLesson[];
}

export interface OutlineLesson {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly required: boolean;
  /** May this person open it now? */
  readonly open: boolean;
  readonly blockKeys: readonly string[];
}

/** What is recorded of a person in a course. */
export interface Record {
  /** Lessons begun, and of them those completed: once completed, always completed. */
  readonly lessons: ReadonlyMap<string, { readonly completedAt: Date | null }>;
  readonly doneBlocks: ReadonlySet<string>;
  /** When the course was completed first. */
  readonly completedAt: Date | null;
  /** Where the person was last. */
  readonly lessonKey: string | null;
}

export type LessonState = 'locked' | 'available' | 'in_progress' | 'completed';

export interface LessonSummary {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly required: boolean;
  readonly state: LessonState;
  readonly doneBlocks: number;
  readonly blocks: number;
  readonly completedAt: Date | null;
}

export interface CourseSummary {
  readonly modules: readonly {
    readonly key: string;
    readonly title: string;
    readonly completed: boolean;
    readonly lessons: readonly LessonSummary[];
  }[];
  readonly requiredLessons: number;
  readonly completedRequired: number;
  /** 0 to 100, whole, downwards: 100 only when all is done. Once completed it stays 100. */
  readonly percent: number;
  readonly completedAt: Date | null;
  /** Required lessons that came after the person had completed the course: an offer, never a debt. */
  readonly newLessons: readonly string[];
  /** The first lesson still to do that is open, from where the person is onwards; null when there is none. */
  readonly nextLessonKey: string | null;
}

/** Blocks → lessons → modules → course. */
export function summarize(outline: Outline, record: Record): CourseSummary {
  const modules = outline.modules.map((module) => {
    const lessons = module.lessons.map((lesson) => lessonSummary(lesson, record));
    return { key: module.key, title: module.title, completed: isCompleted(lessons), lessons };
  });
  const lessons = modules.flatMap((module) => module.lessons);
  const required = lessons.filter((lesson) => lesson.required);
  const completed = required.filter((lesson) => lesson.state === 'completed');
  return {
    modules,
    requiredLessons: required.length,
    completedRequired: completed.length,
    percent: record.completedAt ? 100 : percentOf(completed.length, required.length),
    completedAt: record.completedAt,
    newLessons: record.completedAt
      ? required.filter((lesson) => lesson.state !== 'completed').map((lesson) => lesson.key)
      : [],
    nextLessonKey: nextLesson(lessons, record.lessonKey),
  };
}

/** All required lessons completed, and there is at least one: an empty course is never done. */
export const isCourseDone = (outline: Outline, completedLessons: ReadonlySet<string>): boolean => {
  const required = outline.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.required);
  return required.length > 0 && required.every((lesson) => completedLessons.has(lesson.key));
};

function lessonSummary(lesson: OutlineLesson, record: Record): LessonSummary {
  const recorded = record.lessons.get(lesson.key);
  const { key, title, minutes, required } = lesson;
  return {
    key,
    title,
    minutes,
    required,
    state: stateOf(lesson.open, recorded),
    doneBlocks: lesson.blockKeys.filter((block) => record.doneBlocks.has(block)).length,
    blocks: lesson.blockKeys.length,
    completedAt: recorded?.completedAt ?? null,
  };
}

/** Completed outlasts a lost access: what was learnt stays, only the words are shut. */
function stateOf(open: boolean, recorded: { readonly completedAt: Date | null } | undefined): LessonState {
  if (recorded?.completedAt) return 'completed';
  if (!open) return 'locked';
  return recorded ? 'in_progress' : 'available';
}

const isCompleted = (lessons: readonly LessonSummary[]): boolean => {
  const counted = lessons.filter((lesson) => lesson.required);
  return counted.length > 0 && counted.every((lesson) => lesson.state === 'completed');
};

const percentOf = (done: number, all: number): number => (all === 0 ? 0 : Math.floor((done / all) * 100));

function nextLesson(lessons: readonly LessonSummary[], from: string | null): string | null {
  const start = Math.max(
    lessons.findIndex((lesson) => lesson.key === from),
    0,
  );
  const onwards = [...lessons.slice(start), ...lessons.slice(0, start)];
  const isToDo = (lesson: LessonSummary) => lesson.state === 'available' || lesson.state === 'in_progress';
  return onwards.find(isToDo)?.key ?? null;
}
