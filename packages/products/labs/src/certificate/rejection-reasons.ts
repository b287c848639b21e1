import type { RejectionReason } from './record.ts';

/** One sentence for people, and what they can do about it. */
export const rejectionReasons: Record<RejectionReason, string> = {
  empty: 'The file is empty.',
  not_a_pdf: 'This is not a PDF file.',
  too_large: 'The file is larger than your plan allows.',
  too_many_pages: 'The document has more pages than your plan allows.',
  password_protected: 'The document opens only with a password. Remove the password and upload it again.',
  damaged: 'The file is damaged and cannot be opened.',
  too_complex: 'The file unpacks to more than can be read safely.',
  not_a_certificate: 'This does not look like a laboratory certificate.',
  unreadable: 'The text of this document cannot be read, not even from a picture of its pages.',
};
