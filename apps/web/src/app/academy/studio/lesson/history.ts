export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What was changed last, and when: typing in one place is one step. */
  readonly last: { readonly place: string; readonly at: number } | null;
}

const steps = 100;
const oneStepMs = 1500;

export const historyOf = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  last: null,
});

/** A change at a place of the page. Changes of the same place in quick succession are undone together. */
export function changed<State>(
  history: History<State>,
  present: State,
  place: string,
  at: number,
): History<State> {
  const { past, last } = history;
  const goesOn = last?.place === place && at - last.at < oneStepMs;
  return {
    past: goesOn ? past : [...past, history.present].slice(-steps),
    present,
    future: [],
    last: { place, at },
  };
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

export function redone<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, last: null };
}
