import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { SCHEMA } from '../../record/schema.ts'
import { scopeSchema } from '../schemas/common.ts'
import type { Row } from './rows.ts'

/** What has to be told of an export so that others can cite it and get the same again. */
export const manifestSchema = z
  .object({
    tool: z.literal('isnad'),
    version: z.string(),
    schema: z.literal(SCHEMA),
    query: z.record(z.string(), z.unknown()),
    /** ISO 8601 in UTC. */
    exported: z.string(),
    rows: z.int(),
    columns: z.array(z.string()).readonly(),
    /** Of the rows, each as a JSON array in the order of the columns and a line feed: the same in every format. */
    sha256: z.string(),
    scope: scopeSchema,
  })
  .meta({ id: 'Manifest' })

export type Manifest = z.infer<typeof manifestSchema>

/** Counts and hashes rows while they pass. */
export class RowDigest {
  readonly #hash = createHash('sha256')
  #rows = 0

  add(row: Row): void {
    this.#rows++
    this.#hash.update(`${JSON.stringify(Object.values(row))}\n`)
  }

  /** To be asked once, at the end. */
  sums(): { readonly rows: number; readonly sha256: string } {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}
