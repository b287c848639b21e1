import { mediaRef, openCourseMedia } from '@atrium/api';
import { DomainError } from '@atrium/core/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file.ts';
import type { CreateContext } from '../http/call.ts';

type Path = { Params: { courseId: string; blockKey?: string } };

/**
 * GET /academy/media/:courseId/cover, …/:blockKey/file and …/:blockKey/captions: pictures and videos of a course. Who may
 * see them is asked on every request, and nothing is kept without asking: after a refund the same address answers 403.
 */
export function mountCourseMedia(fastify: FastifyInstance, createContext: CreateContext): void {
  const one = '/academy/media/:courseId';
  const send =
    (part: 'cover' | 'file' | 'captions') =>
    async (request: FastifyRequest<Path>, reply: FastifyReply): Promise<FastifyReply> => {
      const ref = mediaRef.safeParse({ part, ...request.params });
      if (!ref.success) throw new DomainError('NOT_FOUND', 'The file was not found.');
      const opened = await openCourseMedia(await createContext(request), ref.data);
      return sendFile(request, reply, opened, { disposition: 'inline', cacheControl: 'private, no-cache' });
    };
  fastify.get<Path>(`${one}/cover`, send('cover'));
  fastify.get<Path>(`${one}/:blockKey/file`, send('file'));
  fastify.get<Path>(`${one}/:blockKey/captions`, send('captions'));
}
