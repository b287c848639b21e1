export { type CellValue, type Column, type Report, type ReportReader, report } from '../kernel/index.ts';
export { type CsvOptions, csvLine, csvStream } from './csv.ts';
export { type ReportFile, runReport } from './run-report.ts';
