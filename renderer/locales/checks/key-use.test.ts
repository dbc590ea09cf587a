// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are source code
import { expect, test } from 'vitest'
import { collectKeyUse, isKeyUsed } from './key-use.ts'

const namespaces = ['common', 'buyers', 'model']
const used = (namespace: string, key: string, ...files: string[]) =>
  isKeyUsed(
    namespace,
    key,
    files.map((code) => collectKeyUse(code, 'sample.tsx')),
    namespaces,
  )

test('a key is used by its full name, or by itself where its namespace is named', () => {
  expect(used('common', 'save', "t('common:save')")).toBe(true)
  expect(used('buyers', 'title', "const { t } = useTranslation('buyers'); t('title')")).toBe(true)
  expect(used('buyers', 'title', "const { t } = useTranslation('common'); t('title')")).toBe(false)
  expect(used('buyers', 'title', "const words = (t) => t('title')")).toBe(true)
})

test('plural forms belong to one key', () => {
  expect(used('common', 'rows_other', "t('common:rows', { count })")).toBe(true)
})

test('keys put together count as far as they are fixed', () => {
  expect(used('model', 'tier.key', 't(`model:tier.${tier}`)')).toBe(true)
  expect(used('model', 'stage.new', 't(`model:tier.${tier}`)')).toBe(false)
  expect(used('model', 'stage.new', 't(`${anything}`)')).toBe(false)
})

test('a key nobody names is unused', () => {
  expect(used('buyers', 'gone', "useTranslation('buyers'); t('title')")).toBe(false)
})
