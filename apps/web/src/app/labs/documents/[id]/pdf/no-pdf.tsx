import { isRunning } from '@atrium/labs/schemas';
import { CardsSkeleton, EmptyState } from '@atrium/ui';
import type { DocumentDetail } from '../document-context.tsx';
import styles from './pdf.module.css';

/** Only what our own reader came through alive is drawn in a person's browser: some files are made to choke one. */
export const isDrawable = ({ record, status }: DocumentDetail): boolean =>
  record !== null || status === 'duplicate';

type NoPdfProps = {
  readonly document: DocumentDetail;
  /** Null for roles that may read records but not the files. */
  readonly fileUrl: string | null;
};

/** In place of the pages, while or because they are not shown. */
export function NoPdf({ document, fileUrl }: NoPdfProps) {
  if (!fileUrl) {
    return (
      <EmptyState title="Your role does not open the files" hint="You see what was read from this one." />
    );
  }
  if (isRunning(document.status)) {
    return (
      <div className={styles.opening}>
        <CardsSkeleton cards={1} label="The pages appear as soon as they are read" />
      </div>
    );
  }
  return (
    <EmptyState
      illustration="search"
      title="Not shown"
      hint="A file that could not be read is not opened here."
      action={
        <a className="at-link" href={fileUrl}>
          Download {document.fileName}
        </a>
      }
    />
  );
}
