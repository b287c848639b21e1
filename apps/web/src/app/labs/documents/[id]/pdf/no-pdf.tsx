import { EmptyState } from '@atrium/ui';

/** For roles that may read records but not the files. */
export function NoPdf() {
  return <EmptyState title="Your role does not open the files" hint="You see what was read from this one." />;
}
