import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a run of the command left behind. */
export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/**
 * Runs the command from its sources, with what it reads from standard input.
 *
 * @param onOut told of all that was written so far, and how to send the command a signal
 */
export function isnad(
  args: readonly string[],
  input: string | Uint8Array = '',
  onOut?: (out: string, kill: (signal: NodeJS.Signals) => void) => void,
): Promise<Run> {
  const env = { ...process.env, LANG: 'en_US.UTF-8', NO_COLOR: '1' }
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => {
    out.push(bytes)
    onOut?.(Buffer.concat(out).toString('utf8'), (signal) => child.kill(signal))
  })
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
  // The command may have said what is wrong before it read anything.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    )
  })
}
