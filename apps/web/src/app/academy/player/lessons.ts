import type { Outputs } from '@atrium/api/types';

export type Outline = Outputs['academy']['enrolment']['outline'];
export type OutlineLesson = Outline['modules'][number]['lessons'][number];

export const lessonPath = (slug: string, lessonKey: string, blockKey?: string): string =>
  `/academy/courses/${slug}/lessons/${lessonKey}${blockKey ? `#${blockKey}` : ''}`;

export const lessonsOf = (outline: Outline): OutlineLesson[] =>
  outline.modules.flatMap(({ lessons }) => lessons);

/** Before and after in the order of the course, locked or not: a locked one says what it is. */
export function neighboursOf(outline: Outline, lessonKey: string) {
  const lessons = lessonsOf(outline);
  const at = lessons.findIndex(({ key }) => key === lessonKey);
  return { before: lessons[at - 1] ?? null, after: at < 0 ? null : (lessons[at + 1] ?? null) };
}

/** Where to go on: the lesson one was at, else the first open one that is not completed, else the first. */
export function resumeLesson(outline: Outline): OutlineLesson | null {
  const lessons = lessonsOf(outline);
  const last = lessons.find(({ key }) => key === outline.enrolment?.lessonKey);
  if (last && last.state !== 'locked' && last.state !== 'completed') return last;
  return (
    lessons.find(({ state }) => state === 'available' || state === 'in_progress') ??
    last ??
    lessons[0] ??
    null
  );
}

/** Titles of up to three open lessons, the one read now first: what one may ask about. */
export function topicsNear(outline: Outline, lessonKey: string): string[] {
  const lessons = lessonsOf(outline);
  const at = Math.max(
    0,
    lessons.findIndex(({ key }) => key === lessonKey),
  );
  return [...lessons.slice(at), ...lessons.slice(0, at)]
    .filter(({ state }) => state !== 'locked')
    .slice(0, 3)
    .map(({ title }) => title);
}
