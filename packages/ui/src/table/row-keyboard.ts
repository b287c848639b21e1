import type { KeyboardEvent } from 'react';

type Move = 'next' | 'previous' | 'first' | 'last';

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
};

function target(rows: readonly Element[], current: number, move: Move): Element | undefined {
  if (move === 'first') return rows[0];
  if (move === 'last') return rows.at(-1);
  return rows[Math.max(0, current + (move === 'next' ? 1 : -1))];
}

/** Moves focus between rows of a DataTable and ticks them; typing into a cell's own field is left alone. */
export function rowKeyboard(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target as HTMLElement;
  const typing = from.matches(
    'input:not([type=checkbox]), textarea, select, [contenteditable], [role=menuitem]',
  );
  if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
  const row = from.closest('[data-row]');
  if (!row) return;
  const tick = row.querySelector<HTMLElement>('[data-row-tick]');
  if (tick && (event.key === 'x' || (event.key === ' ' && from.matches('[data-row-link]')))) {
    event.preventDefault();
    tick.click();
    return;
  }
  const move = moves[event.key];
  if (!move) return;
  const rows = [...event.currentTarget.querySelectorAll('[data-row]')];
  const other = target(rows, rows.indexOf(row), move);
  const ticks = from.matches('[data-row-tick]');
  const link = ticks ? null : other?.querySelector<HTMLElement>('[data-row-link]');
  const next = link ?? other?.querySelector<HTMLElement>('[data-row-tick]');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
