import { StatusBadge, statusLooks } from '@atrium/ui';

type CourseStatusProps = {
  readonly status: 'draft' | 'published' | 'archived';
  readonly hasDraft: boolean;
};

const looks = statusLooks<CourseStatusProps['status']>({
  draft: { tone: 'neutral', icon: 'pencil', label: 'Draft' },
  published: { tone: 'success', icon: 'check', label: 'Published' },
  archived: { tone: 'neutral', icon: 'archive', label: 'Off the catalogue' },
});

/** Where a course stands, and whether something in it waits to be published. */
export function CourseStatus({ status, hasDraft }: CourseStatusProps) {
  if (status === 'published' && hasDraft) {
    return <StatusBadge tone="warn" icon="pencil" label="Published, with changes" />;
  }
  return <StatusBadge {...looks(status)} />;
}
