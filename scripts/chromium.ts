import { existsSync } from 'node:fs'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What to do when there is none. */
export const ADVICE =
  'No Chromium was found. Install it (Debian: apt-get install chromium), or set CHROMIUM to the path of one.'

/** The path of the browser that the tests are run in: CHROMIUM, or where it usually stands; null when it is not there. */
export function chromiumPath(): string | null {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : null
  return USUAL.find((path) => existsSync(path)) ?? null
}
