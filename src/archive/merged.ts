/** What several sources give, as it comes; so many of them are read at once. */
export async function* merged<T>(sources: readonly (() => AsyncIterable<T>)[], atOnce: number): AsyncGenerator<T> {
  const waiting = [...sources]
  const running = new Map<AsyncIterator<T>, Promise<readonly [AsyncIterator<T>, IteratorResult<T>]>>()
  const advance = (source: AsyncIterator<T>): void => {
    running.set(
      source,
      source.next().then((result) => [source, result] as const),
    )
  }
  try {
    for (;;) {
      while (running.size < atOnce && waiting.length > 0) advance(waiting.shift()!()[Symbol.asyncIterator]())
      if (running.size === 0) return
      const [source, result] = await Promise.race(running.values())
      running.delete(source)
      if (result.done) continue
      yield result.value
      advance(source)
    }
  } finally {
    const left = [...running.values()]
    await Promise.allSettled(left)
    await Promise.allSettled([...running.keys()].map((source) => source.return?.(undefined)))
  }
}
