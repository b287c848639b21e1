import { z } from 'zod';
import { blockFaults, type Surroundings } from '../block/faults.ts';
import type { Tree, TreeLesson, TreeModule } from './tree.ts';

export const fault = z.object({
  /** `blocks` keeps the course from being published, `warns` does not. */
  severity: z.enum(['blocks', 'warns']),
  message: z.string(),
  /** Where it is, in words: `Module 2 › Lesson 3: Loans › Part 4 (video)`. */
  place: z.string(),
  moduleKey: z.uuid().nullable(),
  lessonKey: z.uuid().nullable(),
  blockKey: z.uuid().nullable(),
});
export type Fault = z.infer<typeof fault>;

/** Everything that is wrong with a version, in the order of the course. */
export function courseFaults(tree: Tree, around: Surroundings, isSold: boolean): Fault[] {
  const modules = tree.modules.flatMap((module, index) => moduleFaults(module, index + 1, around));
  return [...detailFaults(tree, isSold), ...modules];
}

const nowhere = { moduleKey: null, lessonKey: null, blockKey: null } as const;

function detailFaults({ details, modules }: Tree, isSold: boolean): Fault[] {
  const at = (severity: Fault['severity'], broken: boolean, message: string): Fault[] =>
    broken ? [{ severity, message, place: 'Course', ...nowhere }] : [];
  const lessons = modules.flatMap((module) => module.lessons);
  return [
    ...at('blocks', lessons.length === 0, 'The course has no lessons.'),
    ...at(
      'blocks',
      lessons.length > 0 && !lessons.some((l) => l.required),
      'No lesson is required: the course could not be completed.',
    ),
    ...at('warns', details.description.trim() === '', 'The sales page has no description.'),
    ...at('warns', details.outcomes.length === 0, 'The sales page does not say what one learns.'),
    ...at('warns', details.instructor === '', 'The sales page names no instructor.'),
    ...at(
      'warns',
      isSold && lessons.length > 0 && !lessons.some((l) => l.preview),
      'No lesson is open as a preview.',
    ),
  ];
}

function moduleFaults(module: TreeModule, number: number, around: Surroundings): Fault[] {
  const place = `Module ${number}: ${module.title}`;
  const empty: Fault[] =
    module.lessons.length === 0
      ? [
          {
            severity: 'blocks',
            message: 'The module has no lessons.',
            place,
            ...nowhere,
            moduleKey: module.key,
          },
        ]
      : [];
  return [
    ...empty,
    ...module.lessons.flatMap((lesson, index) =>
      lessonFaults(lesson, around, {
        place: `Module ${number} › Lesson ${index + 1}: ${lesson.title}`,
        moduleKey: module.key,
      }),
    ),
  ];
}

function lessonFaults(
  lesson: TreeLesson,
  around: Surroundings,
  at: { readonly place: string; readonly moduleKey: string },
): Fault[] {
  const here = { moduleKey: at.moduleKey, lessonKey: lesson.key };
  if (lesson.blocks.length === 0) {
    const message = 'The lesson is empty.';
    return [{ severity: 'blocks', message, place: at.place, ...here, blockKey: null }];
  }
  return lesson.blocks.flatMap(({ key, content }, index) =>
    blockFaults(content, around).map((found) => ({
      ...found,
      place: `${at.place} › Part ${index + 1} (${content.kind})`,
      ...here,
      blockKey: key,
    })),
  );
}
