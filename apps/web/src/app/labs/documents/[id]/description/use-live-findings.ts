'use client';

import type { Copy, DescriptionDetail, Finding } from '@atrium/labs/schemas';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useDocument } from '../document-context.tsx';
import { sameCopy } from './copy-draft.ts';

type Lint = typeof import('@atrium/labs/linter')['lintCopy'];

const silenceMs = 180;

let loading: Promise<Lint> | null = null;
const loadLint = (): Promise<Lint> => {
  loading ??= import('@atrium/labs/linter').then(({ lintCopy }) => lintCopy);
  return loading;
};

/**
 * What the linter says of the text as it is typed: the same rules the server holds it against when it is saved. An
 * unchanged text shows what the server said.
 */
export function useLiveFindings(copy: Copy, description: DescriptionDetail): readonly Finding[] {
  const { document, record } = useDocument();
  const { current, jurisdiction, channel } = description;
  const [settled] = useDebouncedValue(copy, silenceMs);
  const [live, setLive] = useState<readonly Finding[] | null>(null);
  const unchanged = sameCopy(settled, current);
  useEffect(() => {
    if (unchanged) {
      setLive(null);
      return;
    }
    let gone = false;
    const resolved = document.corrections.filter(({ kind }) => kind === 'warning').map(({ path }) => path);
    void loadLint().then((lintCopy) => {
      if (!gone) setLive(lintCopy(settled, record, { jurisdiction, channel }, { at: new Date(), resolved }));
    });
    return () => {
      gone = true;
    };
  }, [settled, unchanged, record, document.corrections, jurisdiction, channel]);
  return live ?? current.findings;
}
