export { createSmtpMail, type SmtpOptions } from './smtp.ts';
