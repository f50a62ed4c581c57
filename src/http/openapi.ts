import type { OpenAPIHono } from '@hono/zod-openapi'

/** Answers at `/api/openapi.json` with the description of the API, made from the routes themselves. */
export function describeApi(app: OpenAPIHono, version: string): void {
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version,
      description: 'Who said what, when, and according to whom. Offsets count UTF-16 code units of the original text.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  })
}
