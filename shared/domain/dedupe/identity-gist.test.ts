import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeCheckCharacter } from '../import/credit-code.ts'
import { decideMatch } from './decide-match.ts'
import { identityFacts } from './identity-facts.ts'
import { gistOf, gistOfText, gistText, isSurelyAnother } from './identity-gist.ts'
import { identityKeys, lookupKeys } from './identity-keys.ts'
import type { IdentityRecord } from './identity-record.ts'

const code = (n: number): string => {
  const first = `91330100MA27XW${String(n).padStart(3, '0')}`
  return first + creditCodeCheckCharacter(first)
}

// Few words, so that brands, people and places meet often.
const name = fc
  .tuple(
    fc.constantFrom('', '杭州', '广州', '浙江', '深圳市'),
    fc.constantFrom('红星', '秒传', '紅星', 'Acme'),
    fc.constantFrom('', '科技', '贸易', '服装厂', ' Trading'),
    fc.constantFrom('', '有限公司', '股份有限公司', '公司', ' Co., Ltd.', '杭州分公司', '（原秒传公司）'),
  )
  .map((parts) => parts.join(''))
const person = fc.record({
  name: fc.constantFrom('王芳', '王芳女士', '李四', '林总', '', '张三'),
  phones: fc.subarray(['13912345678', '13812345678', '057188888888'], { maxLength: 1 }),
  emails: fc.subarray(['wang@red.cn', 'info@star.cn'], { maxLength: 1 }),
})
const record: fc.Arbitrary<IdentityRecord> = fc.record({
  legalName: name,
  shortName: fc.constantFrom(null, null, '红星', '秒传'),
  englishName: fc.constantFrom(null, null, 'Acme Trading', 'Acme Ltd'),
  formerNames: fc.array(name, { maxLength: 1 }),
  creditCode: fc.constantFrom(null, code(1), code(2), code(3)),
  province: fc.constantFrom(null, '浙江', '广东'),
  city: fc.constantFrom(null, '杭州', '广州'),
  contacts: fc.array(person, { maxLength: 2 }),
  phones: fc.constant([]),
})

test('whom the gist tells apart, the whole comparison tells apart', () => {
  let told = 0
  fc.assert(
    fc.property(record, record, (row, known) => {
      const stored = new Set(identityKeys(known).map(({ kind, key }) => `${kind} ${key}`))
      const shared = lookupKeys(row).filter(({ kind, key }) => stored.has(`${kind} ${key}`))
      if (shared.length === 0 || shared.some(({ kind }) => kind !== 'brand' && kind !== 'domain')) return
      if (!isSurelyAnother(gistOf(identityFacts(row)), gistOf(identityFacts(known)))) return
      told += 1
      expect(decideMatch(row, [{ id: 'known', ...known }])).toEqual({ verdict: 'new' })
    }),
    { numRuns: 5_000 },
  )
  expect(told).toBeGreaterThan(100)
})

test('a gist is read as it was stored, without the core', () => {
  fc.assert(
    fc.property(record, (known) => {
      const gist = gistOf(identityFacts(known))
      expect(gistOfText(gistText(gist))).toEqual({ ...gist, core: null })
    }),
    { numRuns: 2_000 },
  )
})
