import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Not on a user's screen: tests, the words themselves, and the component gallery of development. */
const leftOut = /\.test\.tsx?$|\.d\.ts$|^locales[/\\]|^app[/\\]gallery[/\\]/

/** Every source file of the renderer, path from `renderer/`. */
export function rendererFiles(): Array<{ path: string; code: string }> {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !leftOut.test(path))
    .toSorted()
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }))
}
