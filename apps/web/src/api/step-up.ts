export { registerStepUp, type StepUp, stepUpLink } from '@atrium/web-client';
