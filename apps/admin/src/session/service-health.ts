/** What a process says of itself; `ok` or a word why not, by check. */
export interface ServiceHealth {
  readonly name: string;
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}
