import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the desktop application keeps its store when nobody says otherwise: Electron's `userData`. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const asked = env['RAPPORT_DATA_DIR']
  if (asked) return asked
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rapport')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Rapport')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Rapport')
}
