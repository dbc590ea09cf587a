import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const simplified = '公司名称,联系人,手机,备注\n宁波远洋贸易有限公司,王芳,13912345678,重点客户\n'
const traditional = '公司名稱,聯絡人,電話,地區\n台灣光電股份有限公司,陳先生,02-23456789,台北市\n'

describe('the encoding is found', () => {
  test.each([
    ['utf-8', simplified, 'utf-8', {}],
    ['utf-8', simplified, 'utf-8', { addBOM: true }],
    ['utf-8', 'Müller,Straße\n', 'utf-8', {}],
    ['utf-8', 'plain ascii\n', 'utf-8', {}],
    ['gb18030', simplified, 'gb18030', {}],
    ['gbk', simplified, 'gb18030', {}],
    ['gb18030', traditional, 'gb18030', {}],
    ['big5', traditional, 'big5', {}],
    ['utf16-le', simplified, 'utf-16le', { addBOM: true }],
    ['utf16-be', simplified, 'utf-16be', { addBOM: true }],
    ['utf16-le', simplified, 'utf-16le', {}],
    ['utf16-be', simplified, 'utf-16be', {}],
    ['windows-1252', 'Firma;Straße;Ort\nMüller GmbH;Königsallee 5;Düsseldorf\n', 'windows-1252', {}],
    ['shift_jis', '会社名,担当者\n株式会社サンプル,山田さん\nトヨタじどうしゃ,たなか\n', 'shift_jis', {}],
    ['euc-kr', '회사명,담당자\n삼성전자 주식회사,김철수\n', 'euc-kr', {}],
  ])('%s %j', async (written, text, encoding, options) => {
    expect(await decodeText(iconv.encode(text, written, options))).toEqual({ text, encoding })
  })
})

test('one short Chinese word is enough for GB18030', async () => {
  expect((await decodeText(iconv.encode('a,b\n1,王芳\n', 'gb18030'))).text).toBe('a,b\n1,王芳\n')
})

test('the rare characters of GB18030 beyond GBK', async () => {
  expect((await decodeText(iconv.encode(`${simplified}㑇𠀀\n`, 'gb18030'))).text).toBe(`${simplified}㑇𠀀\n`)
})

test('plain text for megabytes before the first Chinese character', async () => {
  const text = `${'a,b,c\n'.repeat(300_000)}${simplified}`
  expect(await decodeText(iconv.encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030' })
  expect(await decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
})

test('a character on the edge of two chunks', async () => {
  for (const pad of [262_142, 262_143, 262_144]) {
    const text = `${'x'.repeat(pad)}${simplified}`
    expect((await decodeText(Buffer.from(text))).text).toBe(text)
    expect((await decodeText(iconv.encode(text, 'gb18030'))).text).toBe(text)
  }
})

test('one character on the edge of two chunks, in a file of plain text, is enough to tell UTF-8', async () => {
  for (const character of ['é', '中', '😀']) {
    const size = Buffer.byteLength(character)
    for (let pad = 262_144 - size; pad <= 262_144; pad += 1) {
      const text = `${'x'.repeat(pad)}${character}${'y'.repeat(300_000)}`
      expect(await decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
    }
  }
})

test('one cell cut in the middle of a character leaves a UTF-8 file UTF-8', async () => {
  const broken = Buffer.concat([
    Buffer.from(simplified.repeat(20)),
    Buffer.from([0xe5, 0xae, 0x0a]),
    Buffer.from(simplified),
  ])
  const { encoding, text } = await decodeText(broken)
  expect(encoding).toBe('utf-8')
  expect(text).toContain('重点客户')
})

test('nothing', async () =>
  expect(await decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' }))
