import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { formatOfName } from './format.ts'
import { readJson } from './json.ts'
import { type Problem, problemOf } from './problem.ts'

/** Name of the file that says about the others of its folder what they do not say of themselves. */
export const MANIFEST = 'manifest.ndjson'

const detailsSchema = z.object({
  file: z.string(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
})

/** What a manifest says about one file. */
export type FileDetails = Omit<z.infer<typeof detailsSchema>, 'file'>

/** What a manifest says about the files of its folder, by their names. */
export interface Manifest {
  readonly details: ReadonlyMap<string, FileDetails>
  readonly problems: readonly Problem[]
}

/** The files of a folder and its subfolders that hold articles, by name. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && isArticleFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort()
}

const isArticleFile = (name: string): boolean => name !== MANIFEST && formatOfName(name) !== null

/** The manifest of a folder; an empty one where there is none. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST)
  const lines = await readFile(path, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const details = new Map<string, FileDetails>()
  const problems: Problem[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    try {
      const { file, ...rest } = readJson(detailsSchema, line)
      details.set(file, rest)
    } catch (error) {
      problems.push(problemOf(error, `${path}:${index + 1}`))
    }
  })
  return { details, problems }
}
