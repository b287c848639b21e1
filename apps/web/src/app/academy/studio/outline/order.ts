export interface OrderedModule {
  readonly key: string;
  readonly lessons: readonly { readonly key: string }[];
}

/** Moves a thing of a list. */
function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.toSpliced(from, 1);
  const item = list[from];
  return item === undefined ? [...list] : rest.toSpliced(to, 0, item);
}

export const moveModule = <Module extends OrderedModule>(
  modules: readonly Module[],
  from: number,
  to: number,
): Module[] => moved(modules, from, to);

export interface LessonPlace {
  readonly moduleKey: string;
  readonly index: number;
}

/** Moves a lesson within its module or into another. */
export function moveLesson<Module extends { readonly key: string; readonly lessons: Lesson[] }, Lesson>(
  modules: readonly Module[],
  from: LessonPlace,
  to: LessonPlace,
): Module[] {
  const lesson = modules.find(({ key }) => key === from.moduleKey)?.lessons[from.index];
  if (lesson === undefined) return [...modules];
  return modules.map((module) => {
    const without =
      module.key === from.moduleKey ? module.lessons.toSpliced(from.index, 1) : [...module.lessons];
    return {
      ...module,
      lessons: module.key === to.moduleKey ? without.toSpliced(to.index, 0, lesson) : without,
    };
  });
}

/** One step up or down, over the edge into the neighbouring module; null where there is no further. */
export function stepOf(modules: readonly OrderedModule[], at: LessonPlace, by: -1 | 1): LessonPlace | null {
  const here = modules.findIndex(({ key }) => key === at.moduleKey);
  const within = at.index + by;
  if (within >= 0 && within < (modules[here]?.lessons.length ?? 0)) {
    return { moduleKey: at.moduleKey, index: within };
  }
  const next = modules[here + by];
  return next ? { moduleKey: next.key, index: by < 0 ? next.lessons.length : 0 } : null;
}

/** What the API is told: keys only. */
export const orderOf = (modules: readonly OrderedModule[]) =>
  modules.map(({ key, lessons }) => ({ key, lessons: lessons.map((lesson) => lesson.key) }));
