'use client';

import { Button, Modal } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { GiftForm, type SoldCourse } from './gift-form.tsx';
import type { CourseRow } from './sales-span.ts';

type GiveAccessProps = { readonly courseId: string | null; readonly courses: readonly CourseRow[] };

/** Opens a course for somebody for nothing. A course without a price is open to all, one not published to nobody. */
export function GiveAccess({ courseId, courses }: GiveAccessProps) {
  const [giving, setGiving] = useState(false);
  const sold = courses.flatMap(({ offerId, status, ...course }): SoldCourse[] =>
    offerId && status === 'published' ? [{ ...course, offerId }] : [],
  );
  if (sold.length === 0) return null;
  const chosen = sold.find((course) => course.courseId === courseId) ?? (sold.length === 1 ? sold[0] : null);
  return (
    <>
      <Button variant="default" leftSection={<IconGift size={16} />} onClick={() => setGiving(true)}>
        Give access
      </Button>
      <Modal opened={giving} onClose={() => setGiving(false)} title="Give access" size={440}>
        <GiftForm courses={sold} chosen={chosen?.offerId ?? null} onClose={() => setGiving(false)} />
      </Modal>
    </>
  );
}
