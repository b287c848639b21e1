/**
 * An object at the vendor that we cannot follow, now or after a repeat: `ignored` is none of ours, `failed` should have
 * been. The message is for our staff.
 */
export class Unfollowable extends Error {
  readonly status: 'ignored' | 'failed';
  constructor(status: Unfollowable['status'], message: string) {
    super(message);
    this.name = 'Unfollowable';
    this.status = status;
  }
}
