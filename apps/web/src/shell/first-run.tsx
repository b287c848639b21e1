'use client';

import { Page, PageHeader, Section, UiLink } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/session.tsx';
import { CreateOrganizationForm } from '../app/organization/new/create-organization-form.tsx';
import { ResendVerification } from './account-banner.tsx';
import styles from './first-run.module.css';
import { useSwitchOrganization } from './organization-menu.tsx';

const askAgainMs = 4_000;

/** Waits for the link in the mail to be opened, in whatever window or device. */
function Unconfirmed() {
  const trpc = useTRPC();
  const { user } = useMe();
  useQuery(trpc.identity.me.queryOptions({}, { refetchInterval: askAgainMs }));
  return (
    <Section title="Confirm your e-mail address" variant="card">
      <div className={styles.stack}>
        <p>
          We sent <strong>{user.email}</strong> a link. Open it, and this page goes on by itself.
        </p>
        <div className="at-actions">
          <ResendVerification variant="filled" />
        </div>
      </div>
    </Section>
  );
}

function Existing() {
  const { organizations } = useMe();
  const change = useSwitchOrganization();
  return (
    <Section title="Your organizations" variant="flush">
      <ul className={styles.organizations}>
        {organizations.map(({ id, name, roleLabels, suspended }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>
              <span className="at-muted">{suspended ? 'Suspended' : roleLabels.join(', ')}</span>
            </span>
            <Button
              variant="default"
              size="xs"
              disabled={suspended || change.isPending}
              onClick={() => change.mutate({ organizationId: id })}
              aria-label={`Open ${name}`}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What somebody without an open organization sees: choose one, or make the first. */
export function FirstRun() {
  const { user, organizations } = useMe();
  return (
    <Page width="narrow" header={<PageHeader title={`Welcome, ${user.name}`} />}>
      {organizations.length > 0 ? <Existing /> : null}
      {user.emailVerified ? (
        <Section
          title={organizations.length > 0 ? 'Or create another' : 'Create your organization'}
          description="Certificates, texts and members live in an organization. You own the one you create, and invite others later. Were you invited? Open the link in the invitation’s mail instead."
          variant="card"
        >
          <CreateOrganizationForm />
        </Section>
      ) : (
        <Unconfirmed />
      )}
      <p className="at-muted">
        Here to learn? Courses need no organization:{' '}
        <UiLink href="/academy" className="at-link">
          see them
        </UiLink>
        .
      </p>
    </Page>
  );
}
