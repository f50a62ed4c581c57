import type { z } from '@hono/zod-openapi'
import { problemSchema } from './schemas/common.ts'

/** The answers of a route: the one that is asked for, and the problems that any request can meet. */
export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...problems,
})

const problem = (description: string) => ({ description, content: { 'application/json': { schema: problemSchema } } })

export const problems = {
  '4XX': problem('The request cannot be answered as asked.'),
  '5XX': problem('The server or its archive fails, or cannot do that yet.'),
}

/** A body of JSON. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true as const, content: { 'application/json': { schema } } },
})
