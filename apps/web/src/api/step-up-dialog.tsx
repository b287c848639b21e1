export { StepUpDialog } from '@atrium/web-client';
