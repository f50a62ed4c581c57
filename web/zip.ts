import { type Zippable, zipSync } from 'fflate/browser'

export { strToU8, zipSync } from 'fflate/browser'

/**
 * Stands for the `zip` of fflate, which packs large files in workers made of text: our content security policy starts
 * none of them, and one would wait for ever.
 */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files))
}
