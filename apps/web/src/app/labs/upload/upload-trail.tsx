import { runningStages } from '../document-status.tsx';
import styles from './upload.module.css';
import type { Upload } from './upload.ts';

const ownStages = ['Sending', 'Queued', 'Reading', 'Checking', 'Writing', 'Draft'];

const stageOf = ({ step, status }: Upload): number => {
  if (step === 'handing') return 1;
  if (step !== 'taken' || status === null) return 0;
  return runningStages(status).findIndex(({ state }) => state === 'current') + 1;
};

/** The way of one file, with the station it is at. A phone shows only that one. */
export function UploadTrail({ upload }: { readonly upload: Upload }) {
  const at = stageOf(upload);
  const percent = upload.step === 'sending' ? ` ${Math.round(upload.sent * 100)} %` : '';
  return (
    <span className={styles.trail}>
      {ownStages.map((label, index) => (
        <span key={label} data-state={index < at ? 'done' : index === at ? 'current' : 'waiting'}>
          {label}
          {index === at ? percent : ''}
        </span>
      ))}
    </span>
  );
}
