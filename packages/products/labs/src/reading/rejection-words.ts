import type { RejectionReason } from '../certificate/record.ts';

/** What a person reads when a file was not taken: what is wrong, and what to do. */
export const rejectionWords: Record<RejectionReason, string> = {
  empty: 'The file is empty. Export or download it again.',
  not_a_pdf: 'This is not a PDF. Upload the certificate as the lab sent it.',
  too_large:
    'The file is larger than your plan takes. Ask the lab for a smaller PDF, or choose a larger plan.',
  too_many_pages:
    'The file has more pages than your plan takes. Upload one certificate at a time, or choose a larger plan.',
  password_protected: 'The file needs a password to open. Remove the password and upload it again.',
  damaged: 'The file is damaged and cannot be opened. Download it from the lab again.',
  too_complex:
    'The file needs far more memory or time than a certificate should. Ask the lab for a plain PDF.',
  not_a_certificate: 'We found no lab results in this file. Upload the certificate of analysis itself.',
  unreadable: 'The pages could not be read, not even as pictures. Ask the lab for a clearer file.',
};
