'use client';

import { Banner, Page, PageHeader, Section } from '@atrium/ui';
import { SecondFactor } from '../app/account/security/second-factor.tsx';

/** Stands in place of every page until the second factor an organization asks for is there. */
export function MustEnrol({ organization }: { readonly organization: string }) {
  return (
    <Page width="narrow" header={<PageHeader title="One more step" />}>
      <Banner title={`${organization} asks every member for a second factor.`}>
        Set yours up here, and you go on where you wanted to.
      </Banner>
      <Section title="Second factor" variant="card">
        <SecondFactor />
      </Section>
    </Page>
  );
}
