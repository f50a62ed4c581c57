import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { IN_MEMORY, openSqliteArchive } from '../../src/archive/sqlite.ts'
import { archiveContract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
archiveContract('archive in a SQLite file', () => openSqliteArchive(join(folder, `${files++}.db`)))
archiveContract('archive in memory', () => openSqliteArchive(IN_MEMORY))
