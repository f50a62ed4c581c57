import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the archive lies when nothing else is said: in the folder that the platform has for data of programs. */
export const defaultArchive = (): string =>
  join(dataFolder(process.platform, process.env, homedir()), 'isnad', 'archive.db')

export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local')
  return join(home, '.local', 'share')
}
