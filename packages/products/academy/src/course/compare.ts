import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import type { Change } from './schemas.ts';
import type { Tree, TreeLesson, TreeModule } from './tree.ts';

/** What a learner of `before` would find new in `after`, in the order of `after`; what is gone comes last. */
export function compareTrees(before: Tree, after: Tree): Change[] {
  const { title } = after.details;
  return [
    ...(isDeepStrictEqual(before.details, after.details)
      ? []
      : [{ change: 'changed' as const, kind: 'details' as const, key: null, title }]),
    ...compareParts('module', before.modules, after.modules, sameModule),
    ...compareParts('lesson', lessonsOf(before), lessonsOf(after), sameLesson),
  ];
}

interface Placed extends TreeLesson {
  readonly moduleKey: string;
}

const lessonsOf = (tree: Tree): Placed[] =>
  tree.modules.flatMap((module) => module.lessons.map((lesson) => ({ ...lesson, moduleKey: module.key })));

const sameModule = (one: TreeModule, other: TreeModule): boolean =>
  one.title === other.title && one.summary === other.summary;

const sameLesson = (one: Placed, other: Placed): boolean =>
  isDeepStrictEqual({ ...one, moduleKey: '' }, { ...other, moduleKey: '' });

function compareParts<
  Part extends { readonly key: string; readonly title: string; readonly moduleKey?: string },
>(
  kind: 'module' | 'lesson',
  before: readonly Part[],
  after: readonly Part[],
  same: (one: Part, other: Part) => boolean,
): Change[] {
  const old = new Map(before.map((part) => [part.key, part]));
  const kept = new Set(after.map(({ key }) => key));
  const moved = movedKeys(
    before.filter(({ key }) => kept.has(key)),
    after.filter(({ key }) => old.has(key)),
  );
  const found = after.flatMap((part): Change[] => {
    const { key, title } = part;
    const was = old.get(key);
    if (!was) return [{ change: 'added', kind, key, title }];
    if (!same(was, part)) return [{ change: 'changed', kind, key, title }];
    return was.moduleKey !== part.moduleKey || moved.has(key) ? [{ change: 'moved', kind, key, title }] : [];
  });
  const gone = before.filter(({ key }) => !kept.has(key));
  return [...found, ...gone.map(({ key, title }): Change => ({ change: 'removed', kind, key, title }))];
}

/** The fewest parts that, taken out and put elsewhere, make one order of the other. */
function movedKeys(before: readonly { key: string }[], after: readonly { key: string }[]): Set<string> {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  return new Set(
    diffArrays(keys(before), keys(after))
      .filter(({ added }) => added)
      .flatMap(({ value }) => value),
  );
}
