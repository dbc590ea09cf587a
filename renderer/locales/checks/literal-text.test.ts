// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are source code
import { describe, expect, test } from 'vitest'
import { findLiteralText } from './literal-text.ts'

const texts = (code: string) => findLiteralText(code, 'sample.tsx').map((finding) => finding.text)

describe('text that is not from the locales is found', () => {
  test.each([
    ['between tags', 'const a = <b>Save</b>', 'Save'],
    ['between tags, in Chinese', 'const a = <b>保存</b>', '保存'],
    ['between tags, any script', 'const a = <b>Сохранить</b>', 'Сохранить'],
    ['in an attribute people read', 'const a = <input placeholder="Name" />', 'Name'],
    ['in an attribute as an expression', "const a = <input aria-label={'Name'} />", 'Name'],
    ['in what braces show', "const a = <b>{'Save'}</b>", 'Save'],
    ['in a choice', "const a = <b>{on ? 'On' : t('off')}</b>", 'On'],
    ['behind &&', "const a = <b>{on && 'On'}</b>", 'On'],
    ['in a template', 'const a = <b>{`${n} rows`}</b>', 'rows'],
    ['in options', "confirm({ title: 'Delete it?' })", 'Delete it?'],
    ['in options, one word', "const items = [{ label: 'Save' }]", 'Save'],
    ['Chinese in plain code', "const words = ['买家']", '买家'],
    ['Chinese in a template', 'const a = `共${n}条`', '共 条'],
  ])('%s', (_name, code, text) => {
    expect(texts(code)).toEqual([text])
  })

  test('with its line', () => {
    expect(findLiteralText('const a = 1\nconst b = <p>\n  Words\n</p>', 'sample.tsx')).toEqual([
      { line: 2, text: 'Words' },
    ])
  })
})

describe('what is no text is left alone', () => {
  test.each([
    ['words from the locales', "const a = <b title={t('save')}>{t('common:save')}</b>"],
    ['a comparison', "const a = <b>{kind === 'call' ? t('a') : t('b')}</b>"],
    ['class names, ids, sizes', 'const a = <b className="rp-chip" id="main" data-tone="due" size="xs" />'],
    ['signs and numbers', 'const a = <b title="·">12 / {\'—\'}</b>'],
    ['comments', '// 逾期的排在前面\nconst a = <b>{/* 说明 */}</b>'],
    ['patterns', 'const pattern = /[年月日]/'],
    ['codes in options', "sort({ label: 'legalName', title: 'asc' })"],
  ])('%s', (_name, code) => {
    expect(texts(code)).toEqual([])
  })
})

test('a file that cannot be read is an error, not a pass', () => {
  expect(() => findLiteralText('const a = <b>', 'sample.tsx')).toThrow(/sample\.tsx/)
})
