import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatusBadge, statusLooks } from './status-badge.tsx';
import { type Verdict, VerdictBadge, verdictLooks } from './verdict-badge.tsx';

test('only a pass looks or reads like a pass', () => {
  const others = (Object.keys(verdictLooks) as Verdict[]).filter((verdict) => verdict !== 'pass');
  for (const verdict of others) {
    expect(verdictLooks[verdict].tone, verdict).not.toBe('success');
    expect(renderToStaticMarkup(<VerdictBadge verdict={verdict} />), verdict).not.toMatch(/pass/i);
  }
});

test('a state that nobody described shows its own name instead of nothing', () => {
  const look = statusLooks<string>({ ready: { tone: 'success', icon: 'check', label: 'Ready' } });
  expect(renderToStaticMarkup(<StatusBadge {...look('on_hold')} />)).toContain('on hold');
});
