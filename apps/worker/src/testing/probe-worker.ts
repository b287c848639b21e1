import { jobsRegistration } from '@atrium/core/jobs';
import { runWorkerProcess } from '../process.ts';
import { probes } from './probes.ts';

await runWorkerProcess({ registrations: [jobsRegistration, probes], patienceMs: 300 });
