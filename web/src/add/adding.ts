import { useCallback, useRef, useState } from 'react'
import type { AdditionLine } from '../../../src/http/schemas/writing.ts'
import { problemOf } from '../api.ts'

/** What can be given: an article, an address, or files. */
export type Given = FormData | { readonly url: string } | { readonly text: string; readonly [field: string]: string }

export interface Adding {
  readonly lines: readonly AdditionLine[]
  readonly isRunning: boolean
  readonly isStopped: boolean
  readonly error: unknown
}

const NOTHING: Adding = { lines: [], isRunning: false, isStopped: false, error: null }

/** Sends what is given to the server, and tells of each article as soon as the server does. */
export function useAdding(onEnd: () => void) {
  const [adding, setAdding] = useState(NOTHING)
  const stopping = useRef<AbortController | null>(null)
  const start = useCallback(
    async (given: Given, headers: Record<string, string>) => {
      const stop = new AbortController()
      stopping.current = stop
      setAdding({ ...NOTHING, isRunning: true })
      try {
        for await (const line of linesFor(given, headers, stop.signal)) {
          setAdding((old) => ({ ...old, lines: [...old.lines, line] }))
        }
        setAdding((old) => ({ ...old, isRunning: false }))
      } catch (error) {
        const isStopped = stop.signal.aborted
        setAdding((old) => ({ ...old, isRunning: false, isStopped, error: isStopped ? null : error }))
      }
      onEnd()
    },
    [onEnd],
  )
  const stop = useCallback(() => stopping.current?.abort(), [])
  return { adding, start, stop }
}

async function* linesFor(
  given: Given,
  headers: Record<string, string>,
  signal: AbortSignal,
): AsyncGenerator<AdditionLine> {
  const isForm = given instanceof FormData
  const response = await fetch('/api/articles', {
    method: 'POST',
    headers: isForm ? headers : { ...headers, 'content-type': 'application/json' },
    body: isForm ? given : JSON.stringify(given),
    signal,
  })
  if (!response.ok || !response.body) throw await problemOf(response)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AdditionLine)
  }
}
