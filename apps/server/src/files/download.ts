import { openFile } from '@atrium/core/files';
import { DomainError } from '@atrium/core/kernel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CreateContext } from '../http/call.ts';
import { sendFile } from './send-file.ts';

/** GET /files/:id: as an attachment, whole or a range; only through the policy of what the file belongs to. */
export function mountDownload(fastify: FastifyInstance, createContext: CreateContext): void {
  fastify.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const { platform, call } = await createContext(request);
    const id = z.uuid().safeParse(request.params.id);
    if (!id.success) throw new DomainError('NOT_FOUND', 'The file was not found.');
    const opened = await openFile(platform, call, id.data);
    return sendFile(request, reply, opened, {
      disposition: attachment(opened.file.name),
      cacheControl: 'private, no-cache',
    });
  });
}

/** RFC 6266: the plain name for old clients, the real one in UTF-8. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
