export { defaultLimits, type ReadLimits, type ReadStage } from './limits.ts';
export { type CertificateReader, createReader, readCertificate } from './reader.ts';
export * from './record.ts';
