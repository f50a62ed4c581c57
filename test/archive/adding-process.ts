import { openSqliteArchive } from '../../src/archive/sqlite.ts'
import { sayingOf } from './records.ts'

/**
 * Adds articles to an archive in small batches and prints the ids of each batch once it is stored:
 * `adding-process.ts ARCHIVE FIRST COUNT`.
 */
const BATCH = 5
const [path = '', first = '0', count = '0'] = process.argv.slice(2)

const archive = await openSqliteArchive(path)
process.stdout.write('ready\n')
for (let from = Number(first); from < Number(first) + Number(count); from += BATCH) {
  const batch = Array.from({ length: BATCH }, (_, i) => {
    const filling = 'كلام طويل عن أمور كثيرة '.repeat(((from + i) % 7) * 40)
    return sayingOf(`الأمر رقم ${from + i} ${filling}`.trim(), {
      id: `a${from + i}`,
      outlet: `صحيفة ${i % 3}`,
      published: '2024-04-09',
    })
  })
  const additions = await archive.add(batch)
  process.stdout.write(`${additions.map(({ id }) => id).join(' ')}\n`)
}
await archive.close()
process.stdout.write('done\n')
