import type { Registry } from '@atrium/core/kernel';
import { z } from 'zod';
import type { ApiOperation, ApiParameter, ApiPath } from './openapi.ts';

const fileAnswer = {
  type: 'object',
  required: ['id', 'name', 'bytes', 'sha256', 'contentType'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    bytes: { type: 'integer' },
    sha256: { type: 'string' },
    contentType: { type: 'string', description: 'Known by the first bytes, not by the name' },
  },
} as const;

const refusedFile = {
  type: 'object',
  required: ['name', 'error'],
  properties: { name: { type: 'string' }, error: { $ref: '#/components/schemas/Problem' } },
} as const;

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** What goes over the wire as bytes, and is therefore no procedure: files in and out, and reports. */
export function fileOperations(registry: Registry, apiUrl: string): Readonly<Record<string, ApiPath>> {
  const servers = [{ url: apiUrl }];
  const reports = [...registry.reports.values()].map((report) => [
    `/reports/${report.name}.csv`,
    { get: reportOperation(report.name, report.title, report.input) },
  ]);
  return {
    '/files': { servers, post: uploadOperation([...registry.filePurposes.keys()]) },
    '/files/{id}': { servers, get: downloadOperation },
    ...Object.fromEntries(reports),
  };
}

const uploadOperation = (purposes: readonly string[]): ApiOperation => ({
  operationId: 'files-upload',
  tags: ['files'],
  summary: 'Upload one or several files; each is answered for on its own',
  parameters: [
    { name: 'purpose', in: 'query', required: true, schema: { type: 'string', enum: [...purposes] } },
  ],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'In order, each kept or refused',
      ...json({ type: 'array', items: { oneOf: [fileAnswer, refusedFile] } }),
    },
  },
});

const downloadOperation: ApiOperation = {
  operationId: 'files-download',
  tags: ['files'],
  summary: 'Download a file, whole or a range of it',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'Range', in: 'header', required: false, schema: { type: 'string' } },
  ],
  responses: { 200: { description: 'The file, as an attachment' }, 206: { description: 'The range' } },
};

function reportOperation(name: string, title: string, input: z.ZodType): ApiOperation {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' });
  const parameters = Object.entries(properties).map(
    ([parameter, schema]): ApiParameter => ({
      name: parameter,
      in: 'query',
      required: required.includes(parameter),
      schema: typeof schema === 'object' ? { ...schema } : {},
    }),
  );
  return {
    operationId: `reports-${name}`,
    tags: ['reports'],
    summary: `${title}, as CSV (RFC 4180)`,
    parameters: [
      ...parameters,
      {
        name: 'bom',
        in: 'query',
        required: false,
        description: 'Begin with a byte order mark, for Excel',
        schema: { type: 'boolean' },
      },
    ],
    responses: {
      200: { description: 'Streamed rows', content: { 'text/csv': { schema: { type: 'string' } } } },
    },
  };
}
