import type { AppRouter } from '@atrium/api/types';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { codeOf } from './problem.ts';

/** Asks the person to prove presence; resolves whether they did. Set by the dialog that is on the page. */
export type StepUp = () => Promise<boolean>;

let ask: StepUp | null = null;
let asking: Promise<boolean> | null = null;

/** Makes `dialog` the one that asks. Returns how to take it away. */
export function registerStepUp(dialog: StepUp): () => void {
  ask = dialog;
  return () => {
    if (ask === dialog) ask = null;
  };
}

/** One question at a time, however many calls need the answer. */
const proven = (): Promise<boolean> => {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
};

/** A mutation that needs a fresh proof asks for it and is then made again, once. */
export const stepUpLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let stop = () => {};
      const attempt = (last: boolean) => {
        const sent = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: async (error) => {
            const mayAsk = op.type === 'mutation' && !last && codeOf(error) === 'STEP_UP_REQUIRED';
            if (mayAsk && (await proven())) attempt(true);
            else observer.error(error);
          },
        });
        stop = () => sent.unsubscribe();
      };
      attempt(false);
      return () => stop();
    });
