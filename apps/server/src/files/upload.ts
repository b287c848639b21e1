import { problemOf } from '@atrium/api';
import { storeUpload } from '@atrium/core/files';
import { DomainError, type ErrorCode } from '@atrium/core/kernel';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { CreateContext } from '../http/call.ts';
import { problemBody } from '../http/problem-json.ts';

const mostFiles = 50;

/** Refusals that are about the caller, not about one file: they end the request. */
const aboutCaller: ReadonlySet<ErrorCode> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SECOND_FACTOR_REQUIRED',
  'STEP_UP_REQUIRED',
  'RATE_LIMITED',
]);

interface Route {
  Querystring: { purpose?: string };
}

/**
 * POST /files?purpose=…: one or more files as multipart/form-data, streamed one after another. Answers with an array in
 * their order: the stored file, or `{ name, error }` with the refusal of that one.
 */
export function mountUpload(fastify: FastifyInstance, createContext: CreateContext): void {
  fastify.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: mostFiles, fields: 20, fileSize: Number.MAX_SAFE_INTEGER },
    });
    scope.post<Route>('/files', async (request, reply) => {
      const { platform, call } = await createContext(request);
      const { purpose } = request.query;
      if (!purpose)
        throw new DomainError('BAD_INPUT', 'Say what the files are for.', { fields: { purpose: 'missing' } });
      const results: object[] = [];
      for await (const part of request.files()) {
        const { filename: name, file: stream } = part;
        try {
          results.push(await storeUpload(platform, call, { purpose, name, stream }));
        } catch (error) {
          results.push(refusalOf(part, error, request.id));
          await drain(part);
        }
      }
      if (results.length === 0) throw new DomainError('BAD_INPUT', 'No file was sent.');
      return reply.send(results);
    });
  });
}

function refusalOf(part: MultipartFile, error: unknown, requestId: string): object {
  const problem = problemOf(error);
  if (problem.code === 'INTERNAL' || aboutCaller.has(problem.code)) throw error;
  return { name: part.filename, error: problemBody(problem, requestId) };
}

/** The rest of a refused file is read to nowhere, so that the next one can be; a turn later, when its reader has let go. */
async function drain({ file }: MultipartFile): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  file.resume();
}
