'use client';

import type { Outputs } from '@atrium/api/types';
import { AuthLayout, Banner, CodeList, FormStack } from '@atrium/ui';
import { EnrolSecondFactor, StepUpDialog } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { leave } from './staff-session.tsx';

type EnrolFirstProps = {
  readonly me: Outputs['identity']['me'];
  readonly onDone: () => void;
};

/** Staff work with a second factor only. This is the first page of whoever has none yet. */
export function EnrolFirst({ me, onDone }: EnrolFirstProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    return (
      <AuthLayout
        title="Keep your recovery codes"
        description="Each opens your account once. Shown only now."
      >
        <FormStack>
          <CodeList codes={codes} title={`Atrium recovery codes of ${me.user.email}`} />
          <Button size="md" fullWidth onClick={onDone}>
            I have kept them
          </Button>
        </FormStack>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Set up a second factor"
      description="Staff reach every organization, so a password alone opens nothing here."
      footer={
        <button type="button" className="at-plain-button" onClick={leave}>
          Sign out
        </button>
      }
    >
      {me.secondFactor.active ? (
        <Banner tone="warn" title="Sign in once more">
          This session began without your second factor. Sign out, and show it when you sign in.
        </Banner>
      ) : (
        <Enrol onCodes={setCodes} />
      )}
      <StepUpDialog withCode={false} />
    </AuthLayout>
  );
}

function Enrol({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const [begun, setBegun] = useState(false);
  if (begun) return <EnrolSecondFactor onDone={onCodes} />;
  return (
    <Button size="md" fullWidth onClick={() => setBegun(true)}>
      Begin
    </Button>
  );
}
