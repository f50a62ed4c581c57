/** What a reader chose, kept in the browser; where that is forbidden, for as long as the page is open. */
const memory = new Map<string, string>()

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`isnad.${key}`)
  } catch {
    return memory.get(key) ?? null
  }
}

export function remember(key: string, value: string): void {
  memory.set(key, value)
  try {
    localStorage.setItem(`isnad.${key}`, value)
  } catch {
    // Private windows may forbid it: then memory has to do.
  }
}
