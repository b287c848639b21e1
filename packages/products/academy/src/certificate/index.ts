export { downloadCertificate } from './download.ts';
export { getEligibility, listCertificates } from './get.ts';
export { issueCertificate } from './issue.ts';
export { reissueCertificate } from './reissue.ts';
export { verifyCertificate } from './verify.ts';
