import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The folder that holds one user's store, logs and attachments: the given one, then RAPPORT_DATA_DIR,
 * then the same place the desktop application uses, so that every way in opens the same data.
 */
export function resolveDataDir(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  const chosen = given || env['RAPPORT_DATA_DIR']
  return chosen ? resolve(chosen) : join(applicationData(env, platform, home), 'Rapport')
}

function applicationData(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] || join(home, '.config')
}
