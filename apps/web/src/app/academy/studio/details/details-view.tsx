'use client';

import { Section } from '@atrium/ui';
import { useMay } from '../../../../api/session.tsx';
import { CourseFrame } from '../course-frame.tsx';
import { CatalogueSection } from './catalogue-section.tsx';
import { PriceForm } from './price-form.tsx';
import { SalesForm } from './sales-form.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What the course says of itself, what it costs, and what holds in all its versions. */
export function DetailsView({ courseId }: { readonly courseId: string }) {
  const may = useMay();
  const mayPublish = may('academy.course.publish');
  return (
    <CourseFrame courseId={courseId} width="normal">
      {(course) => (
        <>
          <Section
            title="Sales page"
            description="Kept with the draft; visitors see it when you publish."
            variant="card"
          >
            <SalesForm
              key={course.outline.revision}
              course={course}
              readOnly={!may('academy.course.write')}
            />
          </Section>
          <Section
            title="Price"
            description="Holds at once, for the next buyer. Who has the course keeps it."
            variant="card"
          >
            <PriceForm key={JSON.stringify(course.price)} course={course} readOnly={!mayPublish} />
          </Section>
          <Section title="Rules" description="They hold at once, in every version." variant="card">
            <SettingsForm key={JSON.stringify(course.settings)} course={course} readOnly={!mayPublish} />
          </Section>
          {mayPublish && course.status !== 'draft' ? <CatalogueSection course={course} /> : null}
        </>
      )}
    </CourseFrame>
  );
}
