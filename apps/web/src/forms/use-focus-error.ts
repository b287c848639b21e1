'use client';

import { type RefObject, useEffect } from 'react';

/** After a refusal the cursor stands in the first field that has to change. */
export function useFocusError(form: RefObject<HTMLFormElement | null>, error: unknown): void {
  useEffect(() => {
    if (!error) return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([type="hidden"])');
    invalid?.focus();
  }, [form, error]);
}
