'use client';

import { Section } from '@atrium/ui';
import { useMe } from '../../api/session.tsx';
import { AccountPage } from './account-page.tsx';
import { EmailForm } from './email-form.tsx';
import { ProfileForm } from './profile-form.tsx';

export function ProfileView() {
  const { user } = useMe();
  return (
    <AccountPage>
      <Section
        title="Profile"
        description="How colleagues see you, and how times are shown to you."
        variant="card"
      >
        <ProfileForm key={`${user.name} ${user.timeZone} ${user.locale}`} user={user} />
      </Section>
      <Section title="E-mail" description="You sign in with it, and mail goes there." variant="card">
        <EmailForm />
      </Section>
    </AccountPage>
  );
}
