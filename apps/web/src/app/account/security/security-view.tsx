'use client';

import { Section } from '@atrium/ui';
import { AccountPage } from '../account-page.tsx';
import { Devices } from './devices.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';

export function SecurityView() {
  return (
    <AccountPage>
      <Section
        title="Second factor"
        description="A code of your phone besides the password: a stolen password alone opens nothing."
        variant="card"
      >
        <SecondFactor />
      </Section>
      <Section title="Password" description="Changing it signs every other device out." variant="card">
        <PasswordForm />
      </Section>
      <Devices />
    </AccountPage>
  );
}
