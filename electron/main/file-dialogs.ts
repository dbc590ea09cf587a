import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import { plainFileName } from './plain-file-name.ts'

/** Asks where, then writes. Null when the user cancelled; rejects when the disk refused. */
export async function saveFile(
  window: BrowserWindow | null,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const name = plainFileName(suggestedName)
  const options = { defaultPath: join(app.getPath('downloads'), name), filters: filterOf(name) }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await writeWhole(filePath, bytes)
  return filePath
}

/** Asks for a file and reads it. Null when the user cancelled. */
export async function chooseFile(
  window: BrowserWindow | null,
  filters: FileFilter[],
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const options = { properties: ['openFile' as const], filters }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  if (canceled || path === undefined) return null
  return { name: basename(path), bytes: await readFile(path) }
}

/** A half-written file must never replace a good one of the same name. */
async function writeWhole(path: string, bytes: Uint8Array) {
  const unfinished = `${path}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function filterOf(name: string): FileFilter[] {
  const extension = name.match(/\.([A-Za-z0-9]{1,16})$/)?.[1]
  return extension === undefined ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
}
