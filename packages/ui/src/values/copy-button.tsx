'use client';

import { ActionIcon, Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

export type CopyButtonProps = {
  readonly value: string;
  /** Name of the button, e.g. `Copy sample id`. */
  readonly label?: string;
  /** `icon` beside a value, `button` on its own. */
  readonly variant?: 'icon' | 'button';
};

/** Puts a value on the clipboard and says so, also to screen readers. */
export function CopyButton({ value, label = 'Copy', variant = 'icon' }: CopyButtonProps) {
  const { copied, copy } = useClipboard({ timeout: 1600 });
  const Icon = copied ? IconCheck : IconCopy;
  const press = () => copy(value);
  return (
    <>
      {variant === 'icon' ? (
        <ActionIcon size="sm" onClick={press} aria-label={label} title={label}>
          <Icon size={14} stroke={1.7} />
        </ActionIcon>
      ) : (
        <Button variant="default" onClick={press} leftSection={<Icon size={16} stroke={1.6} />}>
          {copied ? 'Copied' : label}
        </Button>
      )}
      <span className="at-sr-only" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}
