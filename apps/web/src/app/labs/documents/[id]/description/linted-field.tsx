'use client';

import type { Finding } from '@atrium/labs/schemas';
import { FieldError } from '@atrium/ui';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import styles from './description.module.css';
import { stretchesOf } from './text-marks.ts';

type LintedFieldProps = {
  readonly label: string;
  /** Shown to the eye too; bullets are named by their list. */
  readonly labelShown?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of this field alone. */
  readonly findings: readonly Finding[];
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  readonly look?: 'headline' | 'body' | 'bullet';
  /** Name of the place findings jump to. */
  readonly field: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

interface Tip {
  readonly left: number;
  readonly top: number;
  readonly findings: readonly Finding[];
}

/** The mark under the mouse. The text lies over the marks, so they hear nothing themselves. */
function markAt(mirror: HTMLElement, x: number, y: number): HTMLElement | undefined {
  return [...mirror.querySelectorAll<HTMLElement>('mark')].find((mark) =>
    [...mark.getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    ),
  );
}

function useTip(findings: readonly Finding[]) {
  const mirror = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const onMouseMove = ({ clientX, clientY }: MouseEvent) => {
    const element = mirror.current;
    const mark = element && markAt(element, clientX, clientY);
    if (!mark) {
      setTip(null);
      return;
    }
    const frame = element.getBoundingClientRect();
    const rect = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const told = (mark.dataset.findings ?? '').split(' ').flatMap((index) => findings[Number(index)] ?? []);
    setTip({ left: Math.max(0, rect.left - frame.left), top: rect.bottom - frame.top + 4, findings: told });
  };
  return { mirror, tip, onMouseMove, hide: () => setTip(null) };
}

function TipBox({ tip }: { readonly tip: Tip }) {
  return (
    <div className={styles.tip} style={{ left: tip.left, top: tip.top }} role="tooltip">
      {tip.findings.map((finding) => (
        <p key={`${finding.ruleId}:${finding.start}`}>
          {finding.message}
          {finding.suggestion ? <em> {finding.suggestion}</em> : null}
        </p>
      ))}
    </div>
  );
}

/** The same text under the field, letter by letter, with a line under what the linter found. */
function Mirror({ value, findings }: { readonly value: string; readonly findings: readonly Finding[] }) {
  return (
    <>
      {stretchesOf(value, findings).map(({ start, text, findings: covering }) =>
        covering.length === 0 ? (
          text
        ) : (
          <mark
            key={start}
            data-findings={covering.join(' ')}
            data-severity={covering.some((index) => findings[index]?.severity === 'block') ? 'block' : 'warn'}
          >
            {text}
          </mark>
        ),
      )}
      {'\n'}
    </>
  );
}

/** A text field that grows with its text and underlines what the linter found in it, while one types. */
export function LintedField(props: LintedFieldProps) {
  const {
    label,
    labelShown = true,
    value,
    onChange,
    findings,
    look = 'body',
    error,
    multiline = false,
  } = props;
  const id = useId();
  const { mirror, tip, onMouseMove, hide } = useTip(findings);
  const told = findings.map(({ excerpt, message }) => `${excerpt}: ${message}`).join(' ');
  return (
    <div className={styles.field} data-look={look}>
      <label htmlFor={id} className={labelShown ? styles.label : 'at-sr-only'}>
        {label}
      </label>
      <div className={styles.box} data-invalid={error ? true : undefined}>
        <div ref={mirror} className={styles.mirror} aria-hidden>
          <Mirror value={value} findings={findings} />
        </div>
        <textarea
          id={id}
          className={styles.text}
          rows={1}
          value={value}
          maxLength={props.maxLength}
          disabled={props.disabled ?? false}
          data-field={props.field}
          aria-invalid={error || findings.some(({ severity }) => severity === 'block') ? true : undefined}
          aria-describedby={`${id}-told`}
          spellCheck
          onMouseMove={onMouseMove}
          onMouseLeave={hide}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange(multiline ? text : text.replaceAll(/\s*\n\s*/g, ' '));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !multiline) event.preventDefault();
            props.onKeyDown?.(event);
          }}
        />
        {tip ? <TipBox tip={tip} /> : null}
      </div>
      <span id={`${id}-told`} className="at-sr-only">
        {told}
      </span>
      {error ? <FieldError>{error}</FieldError> : null}
    </div>
  );
}
