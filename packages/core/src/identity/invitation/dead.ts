import { DomainError } from '../../kernel/index.ts';

export const deadInvitation = (): DomainError =>
  new DomainError('GONE', 'This invitation was used, taken back, or is too old. Ask for a new one.', {
    reason: 'dead_invitation',
  });
