import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ADVICE, chromiumPath } from './chromium.ts'

/*
 * Before the tests: sees to it that there is a browser for those that need one. On Debian as root it is installed;
 * elsewhere the reader is told what to do, and the tests in the browser fail.
 */

const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
const isRoot = process.getuid?.() === 0

function aptGet(...args: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env: environment }).status === 0
}

if (chromiumPath() === null && !process.env.CHROMIUM && isDebian && isRoot) {
  console.log('Installing chromium for the tests in the browser …')
  if (aptGet('update')) aptGet('install', '-y', '--no-install-recommends', 'chromium')
}
if (chromiumPath() === null) console.error(`${ADVICE} Until then the tests under test/web fail.`)
