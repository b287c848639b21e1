'use client';

import { Modal } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Key } from '../page/actions.tsx';

export type Shortcut = {
  /** A key (`/`, `n`, `Escape`) or two in a row (`g d`). Not `?`, which opens the list. */
  readonly keys: string;
  readonly label: string;
  readonly group?: string;
  readonly run: () => void;
};

type Registry = {
  readonly add: (shortcuts: readonly Shortcut[]) => () => void;
  readonly show: () => void;
};

const ShortcutsContext = createContext<Registry | null>(null);
const sequenceMs = 900;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  target.getAttribute('type') !== 'checkbox';

function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group ?? 'General'))];
  return groups.map((group) => (
    <section key={group} className="at-shortcuts" aria-label={group}>
      <h3>{group}</h3>
      <dl>
        {shortcuts
          .filter((shortcut) => (shortcut.group ?? 'General') === group)
          .map((shortcut) => (
            <div key={shortcut.keys}>
              <dt>{shortcut.label}</dt>
              <dd>
                {shortcut.keys.split(' ').map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}

/** Listens for the shortcuts that pages register, and shows them all on `?`. One per application. */
export function KeyboardShortcuts({ children }: { readonly children: ReactNode }) {
  const sets = useRef(new Set<readonly Shortcut[]>());
  const [listed, setListed] = useState<readonly Shortcut[] | null>(null);
  const registry = useMemo<Registry>(
    () => ({
      add: (shortcuts) => {
        sets.current.add(shortcuts);
        return () => {
          sets.current.delete(shortcuts);
        };
      },
      show: () => setListed([...sets.current].flat()),
    }),
    [],
  );

  useEffect(() => {
    let first = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      const busy = event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey;
      if (busy || isTyping(event.target) || document.querySelector('[role=dialog]')) return;
      const all = [...sets.current].flat();
      if (event.key === '?') {
        setListed(all);
        return;
      }
      const inTime = event.timeStamp - first.at < sequenceMs;
      const wanted = inTime ? [`${first.key} ${event.key}`, event.key] : [event.key];
      const hit = wanted.map((keys) => all.find((shortcut) => shortcut.keys === keys)).find(Boolean);
      first = { key: hit ? '' : event.key, at: event.timeStamp };
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <ShortcutsContext value={registry}>
      {children}
      <Modal opened={listed !== null} onClose={() => setListed(null)} title="Keyboard shortcuts">
        <ShortcutList
          shortcuts={[...(listed ?? []), { keys: '?', label: 'This list', run: () => undefined }]}
        />
      </Modal>
    </ShortcutsContext>
  );
}

/** Registers shortcuts while the component is on the page. Pass a stable array (useMemo). */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutsContext);
  useEffect(() => registry?.add(shortcuts), [registry, shortcuts]);
}

/** Opens the list, for a menu's item: `?` is found by few. */
export function useShowShortcuts(): () => void {
  const registry = useContext(ShortcutsContext);
  return () => registry?.show();
}
