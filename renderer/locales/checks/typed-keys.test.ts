import i18next from 'i18next'
import { expect, test } from 'vitest'
import { preferredLanguage } from '../i18n.ts'
import { resources } from '../resources.ts'

const i18n = i18next.createInstance()
await i18n.init({ lng: 'zh-CN', resources, defaultNS: 'common', interpolation: { escapeValue: false } })

test('a wrong key, and a variable left out, do not compile', () => {
  const t = i18n.getFixedT('zh-CN', ['common', 'ui'])
  expect(t('common:save')).toBe('保存')
  // @ts-expect-error no such word
  t('common:no-such-word')
  // @ts-expect-error the number is missing
  t('ui:callPhone')
})

test('both languages count in their own way', () => {
  expect(i18n.getFixedT('zh-CN', 'ui')('dueOverdue', { count: 1 })).toBe('逾期1天')
  expect(i18n.getFixedT('en', 'ui')('dueOverdue', { count: 1 })).toBe('1 day overdue')
  expect(i18n.getFixedT('en', 'ui')('dueOverdue', { count: 3 })).toBe('3 days overdue')
})

test('Chinese unless the person reads English and not Chinese', () => {
  expect(preferredLanguage(['en-US', 'zh-CN'])).toBe('en')
  expect(preferredLanguage(['zh-TW'])).toBe('zh-CN')
  expect(preferredLanguage(['de', 'en-GB'])).toBe('en')
  expect(preferredLanguage([])).toBe('zh-CN')
})
