import { ErrorState } from '@atrium/ui';

/** For members whose role does not read the log. */
export function NotAllowed() {
  return (
    <ErrorState
      illustration="lost"
      title="The log is for owners and administrators"
      hint="Ask one of them when you need to know who did what."
    />
  );
}
