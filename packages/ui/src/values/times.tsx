'use client';

import { useUiSettings } from '../shell/link.tsx';
import { useNow } from './clock.ts';
import { type DateStyle, formatAge, formatDate } from './format.ts';

type TimeProps = {
  /** ISO instant, or a bare day. */
  readonly value: string;
};

/** UTC until the page is alive, so that server and browser write the same text; then the reader's zone. */
function useZone(): string | undefined {
  const { timeZone } = useUiSettings();
  const alive = useNow() !== undefined;
  return timeZone ?? (alive ? undefined : 'UTC');
}

/** A date or time in the reader's zone; the full text on hover. */
export function DateTime({ value, style = 'datetime' }: TimeProps & { readonly style?: DateStyle }) {
  const { locale } = useUiSettings();
  const zone = useZone();
  return (
    <time dateTime={value} title={formatDate(value, 'exact', locale, zone)} className="at-figures at-number">
      {formatDate(value, style, locale, zone)}
    </time>
  );
}

/** How long ago, alive; a date after a week. The exact time on hover. */
export function RelativeTime({ value }: TimeProps) {
  const { locale } = useUiSettings();
  const zone = useZone();
  const now = useNow();
  const age = now === undefined ? undefined : formatAge(Date.parse(value), now, locale);
  return (
    <time dateTime={value} title={formatDate(value, 'exact', locale, zone)} className="at-number">
      {age ?? formatDate(value, 'date', locale, zone)}
    </time>
  );
}
