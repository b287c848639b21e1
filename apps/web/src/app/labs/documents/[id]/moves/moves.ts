import type { DocumentMove } from '@atrium/labs/schemas';

type Named =
  | 'cancel'
  | 'retry'
  | 'archive'
  | 'restore'
  | 'submit'
  | 'return'
  | 'approve'
  | 'publish'
  | 'withdraw';

/** A move as a person makes it. */
export interface MoveLook {
  readonly move: Extract<DocumentMove, Named>;
  readonly label: string;
  /** The next thing to do, as a button; the others are in the menu. */
  readonly main: boolean;
  /** About the newest saved text: one still being typed would be left behind. */
  readonly ofText?: true;
  readonly tone?: 'danger';
  /** Asked before it happens; without it, it happens at once. */
  readonly asks?: { readonly title: string; readonly words: string; readonly comment?: boolean };
  readonly done: string;
}

export const moveLooks: readonly MoveLook[] = [
  { move: 'submit', label: 'Submit for review', main: true, ofText: true, done: 'Handed in for review' },
  {
    move: 'return',
    label: 'Return',
    main: true,
    asks: {
      title: 'Return the text',
      words: 'It becomes a draft again, and whoever wrote it reads your words.',
      comment: true,
    },
    done: 'Returned to its writer',
  },
  { move: 'approve', label: 'Approve', main: true, ofText: true, done: 'Approved' },
  {
    move: 'publish',
    label: 'Publish',
    main: true,
    ofText: true,
    asks: {
      title: 'Publish this text?',
      words: 'Certificate and text are held against the rules once more, then the text goes on the shelf.',
    },
    done: 'Published',
  },
  { move: 'retry', label: 'Try again', main: true, done: 'Queued again' },
  { move: 'restore', label: 'Restore', main: true, done: 'Back from the archive' },
  {
    move: 'withdraw',
    label: 'Withdraw',
    main: false,
    asks: { title: 'Withdraw the published text?', words: 'It leaves the shelf and is a draft again.' },
    done: 'Withdrawn',
  },
  {
    move: 'archive',
    label: 'Archive',
    main: false,
    asks: {
      title: 'Archive this certificate?',
      words: 'It leaves the lists, and a published text leaves the shelf. You can bring it back.',
    },
    done: 'Archived',
  },
  {
    move: 'cancel',
    label: 'Cancel',
    main: false,
    tone: 'danger',
    asks: {
      title: 'Cancel this certificate?',
      words: 'What is being done with it stops. You can upload the file again.',
    },
    done: 'Cancelled',
  },
];
