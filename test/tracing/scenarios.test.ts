import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { traceSchema } from '../../src/tracing/schema.ts'
import { notationOf, scenarioOf, traceScenario } from './scenarios.ts'

const FOLDER = new URL('../gold/traces/', import.meta.url)
/** What a file need not list in full: checks that could not be made, speakers, the lines, and changes of mere wording. */
const OPTIONAL =
  /^(?:line |speakers |partial |edge |check \d+ .* not-in-archive|drift \d+ (?:wording|truncation|orthographic) |denial-content )/u

describe('scenarios of tracing', () => {
  const files = readdirSync(FOLDER).sort()
  it.each(files)('%s', async (file) => {
    const scenario = scenarioOf(readFileSync(new URL(file, FOLDER), 'utf8'))
    const trace = await traceScenario(scenario)
    const found = notationOf(trace, scenario)
    const told = found.filter((line) => scenario.expected.includes(line) || !OPTIONAL.test(line))
    expect([...told].sort()).toEqual([...scenario.expected].sort())
    expect(traceSchema.safeParse(trace).error).toBeUndefined()
  })
})
