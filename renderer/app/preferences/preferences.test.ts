import { expect, test } from 'vitest'
import { createLookStore } from './preferences.ts'

function memory(kept: string | null = null) {
  let value = kept
  return {
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next
    },
  }
}

test('the look is kept for the next start', () => {
  const storage = memory()
  createLookStore(storage, 'zh-CN').set({ colorScheme: 'dark', density: 'compact' })
  expect(createLookStore(storage, 'zh-CN').get()).toEqual({
    language: 'zh-CN',
    colorScheme: 'dark',
    density: 'compact',
    railCollapsed: false,
  })
})

test.each(['', 'null', '{', '[]', '"x"', '{"density":"huge","colorScheme":7,"railCollapsed":"yes"}'])(
  'what cannot be read is the default: %s',
  (kept) => {
    expect(createLookStore(memory(kept), 'en').get()).toEqual({
      language: 'en',
      colorScheme: 'auto',
      density: 'comfortable',
      railCollapsed: false,
    })
  },
)
