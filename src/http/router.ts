import { OpenAPIHono } from '@hono/zod-openapi'
import { HttpProblem } from './problem.ts'

/** Makes a router whose routes refuse what does not fit their schemas. */
export const router = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const issues = result.error.issues.map(({ path, message, code }) => ({
        path: path.map(String).join('.'),
        message,
        code,
      }))
      const [first] = issues
      throw new HttpProblem(400, 'bad-request', `${result.target}: ${first?.path} ${first?.message}`, {
        in: result.target,
        issues,
      })
    },
  })
