'use client';

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useState,
} from 'react';

type Side = { readonly label: string; readonly content: ReactNode };

export type SplitPaneProps = {
  readonly left: Side;
  readonly right: Side;
  /** Share of the left side, 0.2–0.8; default 0.5. */
  readonly defaultRatio?: number;
  readonly onRatioChange?: (ratio: number) => void;
  /** The side a phone shows; controlled by the page when a click in one side leads into the other. */
  readonly phoneSide?: 'left' | 'right';
  readonly onPhoneSideChange?: (side: 'left' | 'right') => void;
  /** CSS height of both sides on a desk, each scrolling by itself; default: what is left under the page's header. */
  readonly height?: string;
};

const clamp = (ratio: number) => Math.min(0.8, Math.max(0.2, ratio));
const steps: Readonly<Record<string, (ratio: number) => number>> = {
  ArrowLeft: (ratio) => ratio - 0.02,
  ArrowRight: (ratio) => ratio + 0.02,
  Home: () => 0.2,
  End: () => 0.8,
};

function Divider({
  ratio,
  onRatio,
  controls,
}: {
  ratio: number;
  onRatio: (ratio: number) => void;
  controls: string;
}) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) onRatio(clamp((event.clientX - box.left) / box.width));
  };
  const key = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    onRatio(clamp(step(ratio)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a divider one can move is a focusable separator, not an <hr>
    <div
      className="at-split-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label="Resize"
      aria-controls={controls}
      aria-valuemin={20}
      aria-valuemax={80}
      aria-valuenow={Math.round(ratio * 100)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onRatio(0.5)}
      onKeyDown={key}
    />
  );
}

/** Two things side by side with a divider to drag or to move with arrow keys; on a phone, one at a time. */
export function SplitPane(props: SplitPaneProps) {
  const { left, right, onRatioChange, onPhoneSideChange } = props;
  const id = useId();
  const [ratio, setRatio] = useState(clamp(props.defaultRatio ?? 0.5));
  const [ownSide, setOwnSide] = useState<'left' | 'right'>('left');
  const side = props.phoneSide ?? ownSide;
  const choose = (next: 'left' | 'right') => {
    setOwnSide(next);
    onPhoneSideChange?.(next);
  };
  const resize = (next: number) => {
    setRatio(next);
    onRatioChange?.(next);
  };
  const style = { '--at-split': `${ratio * 100}%`, '--at-split-height': props.height } as CSSProperties;
  return (
    <div className="at-split" data-side={side} style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of two switches, not a fieldset of a form */}
      <div className="at-split-switch" role="group" aria-label="Side shown">
        {(['left', 'right'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={side === name} onClick={() => choose(name)}>
            {name === 'left' ? left.label : right.label}
          </button>
        ))}
      </div>
      <section className="at-split-side" data-name="left" id={`${id}-left`} aria-label={left.label}>
        {left.content}
      </section>
      <Divider ratio={ratio} onRatio={resize} controls={`${id}-left`} />
      <section className="at-split-side" data-name="right" aria-label={right.label}>
        {right.content}
      </section>
    </div>
  );
}
