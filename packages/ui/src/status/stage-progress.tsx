import { IconCheck, IconExclamationMark, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type StageState = 'done' | 'current' | 'failed' | 'attention' | 'waiting';

export type Stage = {
  readonly key: string;
  readonly label: string;
  readonly state: StageState;
  /** A quiet word below: duration, page 3 of 7, the reason of a failure. */
  readonly detail?: ReactNode;
};

export type StageProgressProps = {
  readonly stages: readonly Stage[];
  /** Name of the whole, e.g. `Reading KCA-0042.pdf`. */
  readonly label: string;
  /** 0–1 within the current stage, where it is known. */
  readonly progress?: number;
  /** `vertical` also fits a side column. On a phone it is always vertical. */
  readonly orientation?: 'horizontal' | 'vertical';
};

const words: Readonly<Record<StageState, string>> = {
  done: 'done',
  current: 'in progress',
  failed: 'failed',
  attention: 'needs attention',
  waiting: 'waiting',
};

function Marker({ state }: { readonly state: StageState }) {
  return (
    <span className="at-stage-marker" aria-hidden>
      {state === 'done' ? <IconCheck size={12} stroke={2.4} /> : null}
      {state === 'failed' ? <IconX size={12} stroke={2.4} /> : null}
      {state === 'attention' ? <IconExclamationMark size={12} stroke={2.4} /> : null}
    </span>
  );
}

function totalProgress(stages: readonly Stage[], within: number): number {
  const done = stages.filter((stage) => stage.state === 'done').length;
  const running = stages.some((stage) => stage.state === 'current') ? within : 0;
  return stages.length === 0 ? 0 : Math.round(((done + running) / stages.length) * 100);
}

/** Steps of a running job with a live bar. Each change of stage is announced politely. */
export function StageProgress({
  stages,
  label,
  progress = 0.5,
  orientation = 'horizontal',
}: StageProgressProps) {
  const active = stages.find((stage) => stage.state !== 'done' && stage.state !== 'waiting');
  const percent = totalProgress(stages, progress);
  const failed = active?.state === 'failed';
  return (
    <div className="at-stages" data-orientation={orientation}>
      <div
        className={`at-stages-bar at-tone-${failed ? 'danger' : active?.state === 'attention' ? 'warn' : 'accent'}`}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={
          active ? `${active.label}: ${words[active.state]}` : percent === 100 ? 'Done' : 'Waiting'
        }
      >
        <span style={{ width: `${percent}%` }} data-live={active?.state === 'current' || undefined} />
      </div>
      <ol>
        {stages.map((stage) => (
          <li
            key={stage.key}
            className="at-stage"
            data-state={stage.state}
            aria-current={stage.state === 'current' ? 'step' : undefined}
          >
            <Marker state={stage.state} />
            <span className="at-stage-text">
              <span className="at-stage-label">
                {stage.label}
                <span className="at-sr-only">, {words[stage.state]}</span>
              </span>
              {stage.detail ? <span className="at-stage-detail">{stage.detail}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <span className="at-sr-only" role="status">
        {active ? `${active.label}: ${words[active.state]}` : percent === 100 ? `${label}: done` : ''}
      </span>
    </div>
  );
}
