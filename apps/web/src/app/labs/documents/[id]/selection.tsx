'use client';

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';

export type Side = 'record' | 'page';

/** A value somebody points at, and on which side: the other side moves to it. */
export interface Pointed {
  readonly path: string;
  readonly from: Side;
}

/** What is pointed at. Outside of React's state, so that a hover redraws two small things and not a hundred rows. */
class Selection {
  readonly #listeners = new Set<() => void>();
  selected: Pointed | null = null;
  hovered: Pointed | null = null;

  select(pointed: Pointed | null): void {
    this.selected = pointed;
    this.#tell();
  }

  hover(pointed: Pointed | null): void {
    if (this.hovered?.path === pointed?.path) return;
    this.hovered = pointed;
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const SelectionContext = createContext(new Selection());

export function SelectionProvider({ children }: { readonly children: ReactNode }) {
  const [selection] = useState(() => new Selection());
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

export const useSelection = (): Selection => useContext(SelectionContext);

const never = () => null;

/** How a value is pointed at now: `selected`, `hovered`, or not at all. */
export function usePointed(path: string): 'selected' | 'hovered' | null {
  const selection = useSelection();
  const read = () => {
    if (selection.selected?.path === path) return 'selected';
    return selection.hovered?.path === path ? 'hovered' : null;
  };
  return useSyncExternalStore(selection.subscribe, read, never);
}

/** Calls `follow` whenever a value is selected on the other side. */
export function useFollow(side: Side, follow: (path: string) => void): void {
  const selection = useSelection();
  useEffect(() => {
    let last: Pointed | null = selection.selected;
    return selection.subscribe(() => {
      const now = selection.selected;
      if (now && now !== last && now.from !== side) follow(now.path);
      last = now;
    });
  }, [selection, side, follow]);
}
