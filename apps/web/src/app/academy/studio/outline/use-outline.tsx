'use client';

import { toast } from '@atrium/ui';
import { useTRPC, useTRPCClient } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Course, type Outline, type OutlineModule, useCourse } from '../use-course.ts';
import { orderOf } from './order.ts';

const undo = (run: () => void) => (
  <Button size="compact-xs" variant="default" onClick={run}>
    Undo
  </Button>
);

/** What can be done to the outline. The order shows at once and is taken back when it is refused; a removal can be undone. */
export function useOutline({ courseId, outline }: Course) {
  const trpc = useTRPC();
  const client = useTRPCClient().academy;
  const { setOutline, refused } = useCourse(courseId);
  const on = (what: string) => ({
    onSuccess: (answer: { outline: Outline }) => setOutline(answer.outline),
    onError: (error: unknown) => refused(what, error),
  });
  const arrange = useMutation(trpc.academy.course.arrange.mutationOptions(on('The order was not kept')));
  const addModule = useMutation(trpc.academy.module.add.mutationOptions(on('The module was not added')));
  const addLesson = useMutation(trpc.academy.lesson.add.mutationOptions(on('The lesson was not added')));
  const rename = useMutation(trpc.academy.module.change.mutationOptions(on('The module was not renamed')));

  const removal = useMutation({
    mutationFn: async (part: { moduleKey: string } | { lessonKey: string }) => {
      if ('moduleKey' in part) {
        const { removed, outline: left } = await client.module.remove.mutate({ courseId, ...part });
        return {
          left,
          title: removed.title,
          restore: () => client.module.restore.mutate({ courseId, removed }),
        };
      }
      const { removed, outline: left } = await client.lesson.remove.mutate({ courseId, ...part });
      return {
        left,
        title: removed.lesson.title,
        restore: () => client.lesson.restore.mutate({ courseId, removed }),
      };
    },
    onSuccess: ({ left, title, restore }) => {
      setOutline(left);
      const id = `removed-${title}`;
      const back = () => {
        toast.hide(id);
        restore().then(
          (answer) => setOutline(answer.outline),
          (error: unknown) => refused('It could not be put back', error),
        );
      };
      toast.info(`“${title}” was removed from the draft`, { id, message: undo(back) });
    },
    onError: (error) => refused('It was not removed', error),
  });

  return {
    arrange: (modules: readonly OutlineModule[]) => {
      const { revision } = outline;
      setOutline({ revision, modules: [...modules] });
      arrange.mutate({ courseId, revision, modules: orderOf(modules) });
    },
    addModule: (title: string) => addModule.mutateAsync({ courseId, title }),
    addLesson: (moduleKey: string, title: string) => addLesson.mutateAsync({ courseId, moduleKey, title }),
    renameModule: (module: OutlineModule, part: { title: string; summary: string }) =>
      rename.mutateAsync({ courseId, moduleKey: module.key, revision: outline.revision, ...part }),
    remove: (part: { moduleKey: string } | { lessonKey: string }) => removal.mutate(part),
  };
}

export type OutlineActions = ReturnType<typeof useOutline>;
