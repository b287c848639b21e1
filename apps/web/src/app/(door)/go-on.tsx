'use client';

import { UiLink } from '@atrium/ui';
import { Button } from '@mantine/core';

/** The one way on from a page that is done. */
export function GoOn({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Button component={UiLink} href={href} size="md" fullWidth>
      {label}
    </Button>
  );
}
