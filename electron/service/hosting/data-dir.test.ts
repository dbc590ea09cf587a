import { expect, test } from 'vitest'
import { resolveDataDir } from './data-dir.ts'

test('the given folder comes first, then the environment, then the system’s place', () => {
  expect(resolveDataDir('/tmp/store', { RAPPORT_DATA_DIR: '/elsewhere' }, 'linux', '/home/li')).toBe(
    '/tmp/store',
  )
  expect(resolveDataDir(undefined, { RAPPORT_DATA_DIR: '/elsewhere' }, 'linux', '/home/li')).toBe(
    '/elsewhere',
  )
  expect(resolveDataDir(undefined, {}, 'linux', '/home/li')).toBe('/home/li/.config/Rapport')
  expect(resolveDataDir(undefined, { XDG_CONFIG_HOME: '/cfg' }, 'linux', '/home/li')).toBe('/cfg/Rapport')
  expect(resolveDataDir(undefined, {}, 'darwin', '/Users/li')).toBe(
    '/Users/li/Library/Application Support/Rapport',
  )
})

test('an empty value is no value', () => {
  expect(resolveDataDir('', { RAPPORT_DATA_DIR: '' }, 'linux', '/home/li')).toBe('/home/li/.config/Rapport')
})
