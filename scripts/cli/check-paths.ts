import { accessSync, constants, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFileName } from '#db/open-database.ts'
import { aboutFile, PathError } from './failure.ts'
import type { CommandName } from './parse-command-line.ts'

/** Commands that begin a store where there is none; the others would only report an empty one that nobody asked for. */
const mayBegin: readonly CommandName[] = ['import', 'seed']

/** Throws a PathError for a list that cannot be read or a folder the command cannot work in, before anything is made. */
export function checkPaths(name: CommandName, file: string | undefined, dataDir: string): void {
  if (name === 'import' && file !== undefined) checkReadable(file)
  const nearest = nearestThere(dataDir)
  if (whatIsAt(nearest) === 'file') throw new PathError('data-dir-not-a-folder', nearest)
  if (!mayBegin.includes(name) && whatIsAt(join(dataDir, databaseFileName)) === 'nothing')
    throw new PathError('data-dir-not-found', dataDir)
}

function checkReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK)
  } catch (error) {
    throw aboutFile(file, error)
  }
  if (whatIsAt(file) === 'folder') throw new PathError('file-is-a-folder', file)
}

const nearestThere = (path: string): string =>
  whatIsAt(path) === 'nothing' ? nearestThere(join(path, '..')) : path

/** `secret`: we may not know; opening the store will say why. */
function whatIsAt(path: string): 'nothing' | 'file' | 'folder' | 'secret' {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'secret'
  }
}
