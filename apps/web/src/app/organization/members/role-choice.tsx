'use client';

import { FieldError, FormSkeleton } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { Checkbox, Radio } from '@mantine/core';
import styles from './members.module.css';
import { coreRoles, useRoles } from './roles.ts';

type RoleChoiceProps = {
  readonly value: readonly string[];
  readonly onChange: (roles: string[]) => void;
  readonly error?: string | undefined;
};

/** One place in the organization, and any roles in its products. What one cannot give is shown and says why. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  const { roles, error: failure, refetch } = useRoles();
  if (failure) return <Failure error={failure} onRetry={() => refetch()} compact />;
  if (!roles) return <FormSkeleton fields={2} label="Loading roles" />;
  const core = roles.filter(({ name }) => coreRoles.includes(name));
  const extra = roles.filter(({ name }) => !coreRoles.includes(name));
  const chosenCore = value.find((name) => coreRoles.includes(name)) ?? null;
  const chosenExtra = value.filter((name) => !coreRoles.includes(name));
  const why = (role: (typeof roles)[number]) =>
    role.grantable ? role.description : `${role.description} Only an owner can give this.`;
  return (
    <>
      <Radio.Group
        label="In the organization"
        value={chosenCore}
        onChange={(name) => onChange([name, ...chosenExtra])}
        error={error ? <FieldError>{error}</FieldError> : null}
      >
        <div className={styles.roles}>
          {core.map((role) => (
            <Radio
              key={role.name}
              value={role.name}
              label={role.label}
              description={why(role)}
              disabled={!role.grantable && role.name !== chosenCore}
            />
          ))}
        </div>
      </Radio.Group>
      {extra.length > 0 ? (
        <Checkbox.Group
          label="In Labs"
          value={chosenExtra}
          onChange={(names) => onChange([...(chosenCore ? [chosenCore] : []), ...names])}
        >
          <div className={styles.roles}>
            {extra.map((role) => (
              <Checkbox
                key={role.name}
                value={role.name}
                label={role.label}
                description={why(role)}
                disabled={!role.grantable && !chosenExtra.includes(role.name)}
              />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
