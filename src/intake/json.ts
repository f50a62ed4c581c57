import type { z } from 'zod'
import { IntakeError } from './problem.ts'

/**
 * Reads a JSON text of a known shape.
 *
 * @throws IntakeError `bad-json`, or `bad-field` with the field and what it should be
 */
export function readJson<T>(schema: z.ZodType<T>, json: string): T {
  const result = schema.safeParse(parse(json))
  if (result.success) return result.data
  throw badField(result.error.issues[0]!)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    // The message repeats the text around the place, which may be long.
    throw new IntakeError('bad-json', { reason: (error as Error).message.replace(/, (?:\.\.\.)?".*$/s, '') }, error)
  }
}

function badField(issue: z.core.$ZodIssue): IntakeError {
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string'
  return new IntakeError('bad-field', { field: issue.path.join('.'), expected })
}
