// A database takes some ten thousand parameters in one command.
const CHUNK = 500

/** Runs a command for some hundred rows at a time. */
export async function inChunks<Row, Answer>(
  rows: readonly Row[],
  run: (chunk: Row[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let at = 0; at < rows.length; at += CHUNK) answers.push(...(await run(rows.slice(at, at + CHUNK))))
  return answers
}
