/** `2:30` of an instant in a zone, as people compare zones: `GMT+2`. */
function offsetOf(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** Every zone the browser knows, with how far it is from Greenwich now. `chosen` is in it, whatever it is. */
export function timeZones(chosen: string, at = new Date()): { value: string; label: string }[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen]);
  return [...zones].sort().map((value) => ({
    value,
    label: `${value.replaceAll('_', ' ')} (${value === 'UTC' ? 'GMT' : offsetOf(value, at)})`,
  }));
}
