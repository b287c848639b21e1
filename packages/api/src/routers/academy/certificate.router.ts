import {
  downloadCertificate,
  getEligibility,
  issueCertificate,
  listCertificates,
  reissueCertificate,
  verifyCertificate,
} from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: certificates'];
const ofCourse = '/academy/courses/{courseId}/certificate' as const;
const byNumber = '/academy/certificates/{number}' as const;

export const certificateRouter = router({
  list: expose(listCertificates, { method: 'GET', path: '/academy/certificates', tags }),
  verify: expose(verifyCertificate, { method: 'GET', path: byNumber, tags }),
  download: expose(downloadCertificate, { method: 'GET', path: `${byNumber}/pdf`, tags }),
  get: expose(getEligibility, { method: 'GET', path: ofCourse, tags }),
  issue: expose(issueCertificate, { method: 'POST', path: ofCourse, tags }),
  reissue: expose(reissueCertificate, { method: 'POST', path: `${ofCourse}/reissue`, tags }),
});
