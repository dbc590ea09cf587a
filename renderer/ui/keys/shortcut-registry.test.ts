import { describe, expect, test } from 'vitest'
import { isBesideDigits, type Press } from './parse-keys.ts'
import { createShortcutRegistry, type PressContext, type Shortcut } from './shortcut-registry.ts'

const reading: PressContext = { isMac: false, isTyping: false, dialogIsOpen: false }
const key = (name: string, more: Partial<Press> = {}): Press => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})
const shortcut = (id: string, keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
  id,
  keys,
  label: id,
  group: 'page',
  inInputs: false,
  inDialogs: false,
  enabled: true,
  listOnly: false,
  run: () => {},
  ...more,
})
function registryWith(...shortcuts: Shortcut[]) {
  let time = 0
  const registry = createShortcutRegistry(() => time)
  for (const one of shortcuts) registry.register(one)
  const id = (press: Press, context = reading) => registry.press(press, context).shortcut?.id
  return { registry, id, wait: (ms: number) => (time += ms) }
}

describe('one key', () => {
  test('Ctrl+K on a PC is Cmd+K on a Mac', () => {
    const { id } = registryWith(shortcut('search', 'mod+k'))
    expect(id(key('k', { ctrlKey: true }))).toBe('search')
    expect(id(key('k', { metaKey: true }))).toBeUndefined()
    expect(id(key('k', { metaKey: true }), { ...reading, isMac: true })).toBe('search')
    expect(id(key('k'))).toBeUndefined()
  })

  test('a sign is the sign, with or without Shift', () => {
    const { id } = registryWith(shortcut('help', '?'))
    expect(id(key('?', { shiftKey: true }))).toBe('help')
    expect(id(key('?'))).toBe('help')
  })

  test('Shift matters for letters', () => {
    const { id } = registryWith(shortcut('new', 'n'))
    expect(id(key('N', { shiftKey: true }))).toBeUndefined()
  })

  test('letters under a Chinese input method are known by their place', () => {
    const { id } = registryWith(shortcut('new', 'n'))
    expect(id(key('Process', { code: 'KeyN' }))).toBe('new')
  })
})

describe('two keys', () => {
  const both = () => registryWith(shortcut('today', 'g t'), shortcut('buyers', 'g b'), shortcut('tag', 't'))

  test('g, then t', () => {
    const { registry, id } = both()
    expect(registry.press(key('g'), reading)).toEqual({ consumed: true, shortcut: undefined })
    expect(id(key('t'))).toBe('today')
    expect(id(key('t'))).toBe('tag')
  })

  test('a pause starts again', () => {
    const { id, wait } = both()
    id(key('g'))
    wait(2000)
    expect(id(key('t'))).toBe('tag')
  })

  test('a key that does not go on is taken for itself', () => {
    const { id } = registryWith(shortcut('today', 'g t'), shortcut('new', 'n'))
    id(key('g'))
    expect(id(key('n'))).toBe('new')
  })

  test('holding Shift between them does not break the sequence', () => {
    const { id } = both()
    id(key('g'))
    id(key('Shift', { shiftKey: true }))
    expect(id(key('t'))).toBe('today')
  })
})

describe('who gets the key', () => {
  test('typing and dialogs keep keys to themselves', () => {
    const { id } = registryWith(
      shortcut('new', 'n'),
      shortcut('save', 'mod+enter', { inInputs: true, inDialogs: true }),
    )
    expect(id(key('n'), { ...reading, isTyping: true })).toBeUndefined()
    expect(id(key('n'), { ...reading, dialogIsOpen: true })).toBeUndefined()
    expect(id(key('Enter', { ctrlKey: true }), { isMac: false, isTyping: true, dialogIsOpen: true })).toBe(
      'save',
    )
  })

  test('the page on top wins and gives the key back when it goes', () => {
    const { registry, id } = registryWith(shortcut('frame', 'n'))
    const leave = registry.register(shortcut('page', 'n'))
    expect(id(key('n'))).toBe('page')
    leave()
    expect(id(key('n'))).toBe('frame')
  })

  test('one that is only listed is in the help and lets the key through', () => {
    const { registry } = registryWith(shortcut('pick', 'x', { listOnly: true }))
    expect(registry.press(key('x'), reading).consumed).toBe(false)
    expect(registry.list().map((one) => one.id)).toEqual(['pick'])
  })

  test('one that is off lets the key through', () => {
    const { registry } = registryWith(shortcut('new', 'n', { enabled: false }))
    expect(registry.press(key('n'), reading).consumed).toBe(false)
  })
})

describe('a field for digits alone', () => {
  test.each([
    key('g'),
    key('?', { shiftKey: true }),
    key('['),
    key('Process', { code: 'KeyG' }),
    key('z', { ctrlKey: true }),
  ])('leaves $key to the shortcuts', (press) => {
    expect(isBesideDigits(press)).toBe(true)
  })

  test.each(['0', '7', 'Backspace', 'Delete', 'Tab', 'Enter', 'ArrowLeft', ' ', 'Escape'])(
    'keeps %j',
    (name) => {
      expect(isBesideDigits(key(name))).toBe(false)
    },
  )
})
