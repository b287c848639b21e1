'use client';

import { Page, PageHeader, Section } from '@atrium/ui';
import { CreateOrganizationForm } from './create-organization-form.tsx';

/** Another organization, beside those one is in. */
export function NewOrganizationView() {
  return (
    <Page width="narrow" header={<PageHeader title="New organization" />}>
      <Section
        title="Create an organization"
        description="Its certificates, members and keys are its own; you switch between organizations at the top of the side bar."
        variant="card"
      >
        <CreateOrganizationForm />
      </Section>
    </Page>
  );
}
