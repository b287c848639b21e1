interface Change {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly kind: 'details' | 'module' | 'lesson';
  readonly title: string;
}

const verbs = { added: 'New', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const;

/** `Changed lesson: The one-page balance sheet` */
export const changeWords = ({ change, kind, title }: Change): string =>
  kind === 'details' ? 'Changed: what the sales page says' : `${verbs[change]} ${kind}: ${title}`;
