'use client';

import { AuthLayout, FormActions, FormStack, OtpField, PasswordField, UiLink } from '@atrium/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';

export default function AuthGallery() {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('12');
  return (
    <AuthLayout
      product="labs"
      title="Sign in"
      description="Welcome back. Use the e-mail address of your organization."
      footer={
        <>
          No account yet?{' '}
          <UiLink href="/gallery" className="at-link">
            Create one
          </UiLink>
        </>
      }
    >
      <form onSubmit={(event) => event.preventDefault()}>
        <FormStack>
          <TextInput label="E-mail" type="email" autoComplete="username" />
          <PasswordField
            value={password}
            onChange={setPassword}
            labelEnd={
              <UiLink href="/gallery" className="at-link">
                Forgot password?
              </UiLink>
            }
          />
          <OtpField label="Code of your authenticator app" value={code} onChange={setCode} />
          <FormActions submitLabel="Sign in" width="full" />
        </FormStack>
      </form>
    </AuthLayout>
  );
}
