'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * The text fields of a form, by name. What was typed, or filled in by a password manager, before the page came alive is
 * taken over; nothing is ever cleared by an answer.
 */
export function useFields<Values extends Readonly<Record<string, string>>>(initial: Values) {
  const [values, setValues] = useState<Values>(initial);
  const form = useRef<HTMLFormElement>(null);
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    const typed = [...new FormData(form.current ?? undefined)].filter(([, value]) => value !== '');
    setValues((before) => ({
      ...before,
      ...Object.fromEntries(typed.filter(([name, value]) => name in before && typeof value === 'string')),
    }));
    setAlive(true);
  }, []);
  const set = (name: keyof Values, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const field = <Name extends keyof Values & string>(name: Name) => ({
    name,
    value: values[name],
    onChange: (value: string) => set(name, value),
  });
  return { values, field, set, setValues, form, alive };
}
