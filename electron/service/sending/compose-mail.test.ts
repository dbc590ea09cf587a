import { describe, expect, test } from 'vitest'
import { composeMail, type MailSender, type MailToCompose } from './compose-mail.ts'
import { testId } from './outbox.test-support.ts'

const mail: MailToCompose = {
  id: testId(7),
  to: { name: '王芳', address: 'wang.fang@example.com' },
  subject: '中秋快乐：祝您与家人团圆',
  body: '王总：\n\n祝中秋快乐！\n宁波轴承',
  language: 'zh-CN',
  date: new Date('2026-09-25T01:00:00.000Z'),
}
const sender: MailSender = {
  fromName: '李雷（睦商）',
  fromAddress: 'li.lei@Mail.example.com',
  optOut: { zh: '不想再收到，请回复“退订”。', en: 'Reply “unsubscribe” to stop.' },
}

/** Header lines unfolded, and the decoded text parts. */
async function read(change: Partial<MailToCompose> = {}, from: MailSender = sender) {
  const source = (await composeMail({ ...mail, ...change }, from)).toString('utf8')
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const header = (name: string) =>
    lines
      .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      .map((line) => decode(line.slice(name.length + 1).trim()))
  const parts = [...source.matchAll(/Content-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/g)].map(
    ([, encoding, content = '']) =>
      encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : unquote(content),
  )
  return { source, header, lines, text: parts[0] ?? '', html: parts[1] ?? '' }
}

const unquote = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** RFC 2047. */
const decode = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind, word) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquote(word.replaceAll('_', ' ')),
    )

describe('a mail', () => {
  test('has the headers a mail program needs, in Chinese where they are', async () => {
    const { header, source } = await read()
    expect(header('From')).toEqual(['李雷（睦商） <li.lei@mail.example.com>'])
    expect(header('To')).toEqual(['王芳 <wang.fang@example.com>'])
    expect(header('Subject')).toEqual(['中秋快乐：祝您与家人团圆'])
    expect(header('Date')).toEqual(['Fri, 25 Sep 2026 01:00:00 +0000'])
    expect(header('Message-ID')).toEqual([`<${testId(7)}.rapport@mail.example.com>`])
    expect(header('List-Unsubscribe')).toEqual([
      '<mailto:li.lei@Mail.example.com?subject=%E9%80%80%E8%AE%A2>',
    ])
    // Every line ends with CRLF, none is longer than SMTP allows, and all is ASCII.
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998)
    expect(source).toMatch(/^[\x20-\x7E\r\n]*$/)
  })

  test('says the same in plain text and in HTML, with the way out below', async () => {
    const { text, html } = await read()
    expect(text.replaceAll('\r\n', '\n').trimEnd()).toBe(`${mail.body}\n\n不想再收到，请回复“退订”。`)
    expect(html).toContain('<p>祝中秋快乐！<br>')
    expect(html).toContain('<p>不想再收到，请回复“退订”。</p>')
  })

  test('the same greeting has the same Message-ID whenever it is made', async () => {
    const [one, two] = [
      await read(),
      await read({ date: new Date('2026-10-01T00:00:00Z'), subject: '又一次' }),
    ]
    expect(one.header('Message-ID')).toEqual(two.header('Message-ID'))
  })

  test('speaks the reader’s language', async () => {
    const { text, header } = await read({ language: 'en', body: 'Happy Mid-Autumn!' })
    expect(text).toContain('Reply “unsubscribe” to stop.')
    expect(header('List-Unsubscribe')[0]).toContain('subject=Unsubscribe')
  })

  test('without a way out there is no such line and no such header', async () => {
    const { header, text } = await read({}, { ...sender, optOut: null })
    expect(header('List-Unsubscribe')).toEqual([])
    expect(text.trimEnd().endsWith('宁波轴承')).toBe(true)
  })

  test('without an account it is a draft that the mail program sends', async () => {
    const { header } = await read({}, null)
    expect(header('From')).toEqual([])
    expect(header('X-Unsent')).toEqual(['1'])
  })
})

describe('what somebody typed cannot become a header', () => {
  test.each([
    ['in a name', { to: { name: '王芳\r\nBcc: all@example.com', address: mail.to.address } }, sender],
    [
      'in a name that plays with quotes',
      { to: { name: '"a" <x@evil.com>, "b', address: mail.to.address } },
      sender,
    ],
    ['in a subject', { subject: 'Hello\r\nBcc: all@example.com\r\n\r\nbody' }, sender],
    [
      'in a subject with another line separator',
      { subject: 'Hello\u2028Bcc: all@example.com\u0000' },
      sender,
    ],
    ['in the sender’s name', {}, { ...sender, fromName: 'Li\nBcc: all@example.com' }],
  ])('%s', async (_, change, from) => {
    const { lines, header } = await read(change, from)
    expect(lines.filter((line) => /^bcc:/i.test(line))).toEqual([])
    expect(header('To')).toHaveLength(1)
    expect(header('To')[0]).toMatch(/<wang\.fang@example\.com>$/)
    expect(lines.filter((line) => !/^[A-Za-z-]+: /.test(line))).toEqual([])
  })

  test('a text that looks like a file or an address is a text', async () => {
    const { text } = await read({ body: '/etc/passwd' })
    expect(text).toContain('/etc/passwd')
    expect((await read({ body: 'http://127.0.0.1/' })).text).toContain('http://127.0.0.1/')
  })
})
