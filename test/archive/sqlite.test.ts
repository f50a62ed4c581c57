import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { browsingContract } from './browsing-contract.ts'
import { archiveContract } from './contract.ts'
import { lineageContract } from './lineage-contract.ts'
import { tracingContract } from './tracing-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const inFile = () => openSqliteArchive(join(folder, `${files++}.db`))
const inMemory = () => openSqliteArchive(IN_MEMORY)

archiveContract('archive in a SQLite file', inFile)
archiveContract('archive in memory', inMemory)
tracingContract('tracing on a SQLite file', inFile)
tracingContract('tracing in memory', inMemory)
lineageContract('lineage in a SQLite file', inFile)
browsingContract('lists and sums of a SQLite file', inFile)
browsingContract('lists and sums in memory', inMemory)
