export { getUsage } from './get.ts';
export { listUsage } from './list.ts';
export { listMeterReports } from './list-meter-reports.ts';
export { isWorking, type Plan, planFor } from './plan.ts';
export { dayWords, planNeeded } from './refusals.ts';
export { resendMeterReport } from './resend-meter-report.ts';
export { reserveUsage } from './reserve.ts';
export { consumeUsage, releaseUsage } from './settle.ts';
