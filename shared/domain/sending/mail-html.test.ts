import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailHtml } from './mail-html.ts'

test('paragraphs and lines as in the text', () => {
  expect(mailHtml('王总：\n\n中秋快乐！\n宁波轴承', 'zh-CN')).toBe(
    '<!doctype html>\n<html lang="zh-CN"><body>\n<p>王总：</p>\n<p>中秋快乐！<br>\n宁波轴承</p>\n</body></html>\n',
  )
})

test('no text becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const inside = mailHtml(text, 'en').replaceAll(
        /<!doctype html>|<\/?(html|body|p)( lang="en")?>|<br>/g,
        '',
      )
      expect(inside).not.toMatch(/[<>"]/)
    }),
  )
})
