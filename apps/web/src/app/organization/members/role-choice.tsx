'use client';

import { FieldError, FormSkeleton } from '@atrium/ui';
import { productNames } from '@atrium/ui/theme';
import { Failure } from '@atrium/web-client';
import { Checkbox, Radio } from '@mantine/core';
import styles from './members.module.css';
import { type Role, useRoles } from './roles.ts';

type RoleChoiceProps = {
  readonly value: readonly string[];
  readonly onChange: (roles: string[]) => void;
  readonly error?: string | undefined;
};

const names: ReadonlyMap<string, string> = new Map(Object.entries(productNames));

/** What one cannot give is shown, says why, and stays as it is. */
const choiceOf = (role: Role, chosen: boolean) => ({
  value: role.name,
  label: role.label,
  description: role.grantable ? role.description : `${role.description}. Only an owner can give this.`,
  disabled: !role.grantable && !chosen,
});

/** One place in the organization, and any roles in its products. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  const { roles, error: failure, refetch } = useRoles();
  if (failure) return <Failure error={failure} onRetry={() => refetch()} compact />;
  if (!roles) return <FormSkeleton fields={2} label="Loading roles" />;
  const { none: core = [], ...rest } = Object.groupBy(roles, ({ product }) => product ?? 'none');
  const place = core.find(({ name }) => value.includes(name))?.name ?? null;
  const change = (group: readonly Role[], chosen: readonly string[]) =>
    onChange([...value.filter((name) => !group.some((role) => role.name === name)), ...chosen]);
  return (
    <>
      <Radio.Group
        label="In the organization"
        value={place}
        onChange={(name) => change(core, [name])}
        error={error ? <FieldError>{error}</FieldError> : null}
      >
        <div className={styles.roles}>
          {core.map((role) => (
            <Radio key={role.name} {...choiceOf(role, role.name === place)} />
          ))}
        </div>
      </Radio.Group>
      {Object.entries(rest).map(([product, group = []]) => (
        <Checkbox.Group
          key={product}
          label={`In ${names.get(product) ?? product}`}
          value={group.flatMap(({ name }) => (value.includes(name) ? [name] : []))}
          onChange={(chosen) => change(group, chosen)}
        >
          <div className={styles.roles}>
            {group.map((role) => (
              <Checkbox key={role.name} {...choiceOf(role, value.includes(role.name))} />
            ))}
          </div>
        </Checkbox.Group>
      ))}
    </>
  );
}
