/** Lets tasks run one after the other, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Waits for its turn; `done` has to be called when the task is over, whatever came of it. */
  async take(): Promise<() => void> {
    const before = this.#last
    let done!: () => void
    this.#last = new Promise<void>((resolve) => {
      done = resolve
    })
    await before
    return done
  }
}
