import { createRequire } from 'node:module';
import { errorCodes, type Registry } from '@atrium/core/kernel';
import type { AnyRouter } from '@trpc/server';
import { fileOperations } from './file-operations.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface ApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: unknown;
  parameters?: readonly ApiParameter[];
  responses?: Readonly<Record<string, unknown>>;
}

export const httpMethods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export interface ApiPath extends Partial<Record<(typeof httpMethods)[number], ApiOperation>> {
  /** Where the path does not hang on the document's base address. */
  readonly servers?: readonly { readonly url: string }[];
}

/** The parts of an OpenAPI 3.1 document that are touched here. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string };
  readonly servers?: readonly { readonly url: string }[];
  paths?: Readonly<Record<string, ApiPath>>;
  components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** Loaded when the document is first asked for. By `require`, as its types drag in those of every web framework. */
const generator = (): { generateOpenApiDocument(router: AnyRouter, options: object): ApiDocument } =>
  createRequire(import.meta.url)('trpc-to-openapi');

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', description: 'A URN that names the code' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do, in words for people' },
    code: { type: 'string', enum: Object.keys(errorCodes), description: 'Switch on this, never on the text' },
    requestId: { type: 'string' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Input field: what is wrong',
    },
    reason: { type: 'string', description: 'Tells two causes of one code apart' },
    retryAfterSeconds: { type: 'integer' },
  },
} as const;

const problemAnswer = {
  description: 'A refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A word of yours, unique to this write. A repeat within 24 hours gets the first answer and no second effect.',
  schema: { type: 'string', maxLength: 255 },
} as const;

/** The REST operations, files and reports as OpenAPI 3.1, from the same schemas that check them. */
export function openApiDocument(router: AnyRouter, registry: Registry, apiUrl: string): ApiDocument {
  const document = generator().generateOpenApiDocument(router, {
    title: 'Atrium API',
    version: '1',
    openApiVersion: '3.1.0',
    baseUrl: `${apiUrl}/api/v1`,
    description:
      'Send an API key or an access token as `Authorization: Bearer …`. Lists are paged: pass `nextCursor` back as `cursor`.',
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  });
  document.paths = { ...document.paths, ...fileOperations(registry, apiUrl) };
  for (const [name, path] of Object.entries(document.paths)) {
    for (const method of httpMethods) {
      const operation = path[method];
      if (!operation) continue;
      const success = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
      operation.responses = { ...Object.fromEntries(success), default: problemAnswer };
      if (method !== 'get' && name !== '/files')
        operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
    }
  }
  document.components = { ...document.components, schemas: { ...usedSchemas(document), Problem: problem } };
  return document;
}

/** The generator adds one schema for each of its own error answers, which ours replace. */
const usedSchemas = ({ components }: ApiDocument) =>
  Object.fromEntries(
    Object.entries(components?.schemas ?? {}).filter(([name]) => !name.startsWith('error.')),
  );
