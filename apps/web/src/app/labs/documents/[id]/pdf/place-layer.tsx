'use client';

import { memo } from 'react';
import type { MarkedValue } from '../record/marked-values.ts';
import { usePointed, useSelection } from '../selection.tsx';
import styles from './pdf.module.css';
import { boxStyle, type Size, type Turns } from './place-box.ts';

type LayerProps = {
  readonly values: readonly MarkedValue[];
  readonly size: Size;
  readonly turns: Turns;
};

const PlaceBox = memo(function PlaceBox({
  value,
  size,
  turns,
}: {
  readonly value: MarkedValue;
  readonly size: Size;
  readonly turns: Turns;
}) {
  const selection = useSelection();
  const pointed = usePointed(value.path);
  const here = { path: value.path, from: 'page' } as const;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={styles.box}
      data-path={value.path}
      data-pointed={pointed ?? undefined}
      data-doubtful={value.doubtful || undefined}
      data-low={value.place.y < 24 || undefined}
      style={boxStyle(value.place, size, turns)}
      onMouseEnter={() => selection.hover(here)}
      onMouseLeave={() => selection.hover(null)}
      onClick={() => selection.select(here)}
    >
      <span className={styles.boxLabel}>
        {value.label}: {value.text}
      </span>
    </button>
  );
});

/**
 * The places of the record's values over a page. For eyes and mouse only: by keyboard and for screen readers the record
 * beside it says the same.
 */
export function PlaceLayer({ values, size, turns }: LayerProps) {
  return values.map((value) => <PlaceBox key={value.path} value={value} size={size} turns={turns} />);
}
