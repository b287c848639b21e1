import type { Registration } from '../../kernel/index.ts';
import { getUsage } from './get.ts';
import { listUsage } from './list.ts';
import { listMeterReports } from './list-meter-reports.ts';
import { recordMeterReports } from './record-meter-reports.ts';
import { planUsageReports, planUsageReportsJob, reportUsageJob } from './report-usage.job.ts';
import { findMeterReport, reopenMeterReport, resendMeterReport } from './resend-meter-report.ts';
import { settleMeterReport } from './settle-meter-report.ts';
import { usageReport } from './usage.report.ts';

/** What counting usage brings to billing's registration. */
export const usageRegistration = {
  verbs: [
    getUsage,
    listUsage,
    listMeterReports,
    recordMeterReports,
    settleMeterReport,
    planUsageReports,
    resendMeterReport,
    findMeterReport,
    reopenMeterReport,
  ],
  jobs: [reportUsageJob, planUsageReportsJob],
  schedules: [{ cron: '*/20 * * * *', job: planUsageReportsJob }],
  reports: [usageReport],
} satisfies Partial<Registration>;
