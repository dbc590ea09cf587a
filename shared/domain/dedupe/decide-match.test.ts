import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideMatch } from './decide-match.ts'
import type { IdentityRecord, Known } from './identity-record.ts'

const codeA = '91183570PP7JELQNP8'
const codeB = '91375488G0U48KWWP8'
const record = (
  legalName: string,
  given: Partial<IdentityRecord> & { person?: string; mobile?: string; email?: string } = {},
): IdentityRecord => {
  const { person = '', mobile, email, ...fields } = given
  const contact = {
    name: person,
    phones: mobile === undefined ? [] : [mobile],
    emails: email === undefined ? [] : [email],
  }
  return {
    legalName,
    shortName: null,
    englishName: null,
    formerNames: [],
    creditCode: null,
    province: null,
    city: null,
    contacts: person === '' && mobile === undefined && email === undefined ? [] : [contact],
    phones: [],
    ...fields,
  }
}
const known = (id: string, ...given: Parameters<typeof record>): Known => ({ ...record(...given), id })
const verdict = (row: IdentityRecord, ...candidates: Known[]) => {
  const decision = decideMatch(row, candidates)
  return decision.verdict === 'same' ? `same ${decision.id}` : decision.verdict
}
const chengdu = { province: '四川', city: '成都' }
const shanghai = { province: '上海', city: '上海' }
const miaochuan = known('m', '成都秒传股份有限公司', {
  ...chengdu,
  person: '林彬超',
  mobile: '18649112600',
  phones: ['02885551234'],
})

describe('the full name', () => {
  test('however spelled, with another person, is the company', () => {
    expect(
      verdict(record('成都秒傳股份（有限公司）', { person: '冯子', mobile: '15268388978' }), miaochuan),
    ).toBe('same m')
  })
  test('without its city is the company when the city column says so', () => {
    expect(verdict(record('秒传股份有限公司', chengdu), miaochuan)).toBe('same m')
    expect(verdict(record('秒传股份有限公司'), miaochuan)).toBe('maybe')
    expect(verdict(record('秒传股份有限公司', shanghai), miaochuan)).toBe('new')
  })
  test('in another city is a question, and two companies when the name itself says the city', () => {
    const here = known('a', '惠丰科技有限公司', shanghai)
    const decision = decideMatch(record('惠丰科技有限公司', { province: '广东', city: '深圳' }), [here])
    expect(decision).toMatchObject({
      verdict: 'maybe',
      candidates: [{ reasons: ['sameName', 'sameNameDifferentCity'] }],
    })
    expect(verdict(record('深圳惠丰科技有限公司'), known('a', '上海惠丰科技有限公司'))).toBe('new')
  })
  test('registered by the province and by the city are two names', () => {
    expect(
      verdict(
        record('广东红发有限公司', { mobile: '13712349876' }),
        known('a', '广州红发有限公司', { mobile: '13712349876' }),
      ),
    ).toBe('maybe')
  })
  test('that fits two known companies is a question', () => {
    const both = [known('a', '惠丰科技有限公司', shanghai), known('b', '惠丰科技有限公司', chengdu)]
    expect(verdict(record('惠丰科技有限公司'), ...both)).toBe('maybe')
    expect(verdict(record('惠丰科技有限公司', chengdu), ...both)).toBe('same b')
  })
})

describe('the credit code', () => {
  test('is the company under any name, when anything else agrees', () => {
    expect(
      verdict(
        record('秒传', { creditCode: codeA }),
        known('a', '成都秒传股份有限公司', { creditCode: codeA }),
      ),
    ).toBe('same a')
    expect(
      verdict(
        record('成都红发有限公司', { creditCode: codeA }),
        known('a', '江旗袍公司', { creditCode: codeA, ...chengdu }),
      ),
    ).toBe('same a')
  })
  test('filled down a column over unrelated companies is a question', () => {
    expect(
      verdict(
        record('广州红发有限公司', { creditCode: codeA, ...shanghai }),
        known('a', '成都江旗袍有限公司', { creditCode: codeA }),
      ),
    ).toBe('maybe')
  })
  test('that differs is never the same company', () => {
    const a = known('a', '成都秒传股份有限公司', {
      creditCode: codeA,
      person: '林彬超',
      mobile: '18649112600',
    })
    expect(
      verdict(
        record('成都秒传股份有限公司', { creditCode: codeB, person: '林彬超', mobile: '18649112600' }),
        a,
      ),
    ).toBe('maybe')
    expect(
      verdict(
        record('成都江旗袍有限公司', { creditCode: codeB, person: '林彬超', mobile: '18649112600' }),
        a,
      ),
    ).toBe('new')
  })
  test('of the house on a branch is a question', () => {
    expect(
      verdict(
        record('成都秒传股份有限公司北京分公司', { creditCode: codeA }),
        known('a', '成都秒传股份有限公司', { creditCode: codeA }),
      ),
    ).toBe('maybe')
  })
})

describe('a short name', () => {
  test('with the same mobile is the company', () => {
    expect(decideMatch(record('秒传', { mobile: '18649112600' }), [miaochuan])).toEqual({
      verdict: 'same',
      id: 'm',
      reasons: ['shortName', 'samePhone', 'coreNameSamePhone'],
    })
  })
  test('with the same person in the same city, or at the same switchboard there', () => {
    expect(verdict(record('秒传', { ...chengdu, person: '林彬超' }), miaochuan)).toBe('same m')
    expect(verdict(record('秒传', { ...chengdu, phones: ['02885551234'] }), miaochuan)).toBe('same m')
  })
  test('alone is a question; in another city another company', () => {
    expect(verdict(record('秒传'), miaochuan)).toBe('maybe')
    expect(verdict(record('秒传', shanghai), miaochuan)).toBe('new')
  })
  test('that fits two companies of one buyer is a question', () => {
    const group = ['绿地物业有限公司', '绿地商业有限公司'].map((name, at) =>
      known(String(at), name, { mobile: '13712349876' }),
    )
    expect(decideMatch(record('绿地', { mobile: '13712349876' }), group)).toMatchObject({
      verdict: 'maybe',
      candidates: [{ reasons: expect.arrayContaining(['severalFit']) }, {}],
    })
  })
  test('known from 简称 counts only against a row without a full name', () => {
    const tech = known('t', '成都大疆创新科技有限公司', { shortName: 'DJI', mobile: '13712349876' })
    expect(verdict(record('DJI', { mobile: '13712349876' }), tech)).toBe('same t')
    expect(verdict(record('深圳天空贸易有限公司', { shortName: 'DJI' }), tech)).toBe('new')
  })
  test('twice in one city with other people may be two shops of a chain', () => {
    expect(
      verdict(
        record('木之灵', { ...chengdu, person: '王芳' }),
        known('a', '木之灵', { ...chengdu, person: '林彬超' }),
      ),
    ).toBe('maybe')
  })
  test('with the hotline of the chain in another city is a question', () => {
    const shop = known('a', '木之灵', { ...chengdu, phones: ['4008123456'] })
    expect(verdict(record('木之灵', { ...shanghai, phones: ['4008123456'] }), shop)).toBe('maybe')
  })
  test('that says nothing new is the record itself', () => {
    expect(verdict(record('木之灵'), known('a', '木之灵', { mobile: '13712349876' }))).toBe('same a')
    expect(
      verdict(record('木之灵', { mobile: '13912340987' }), known('a', '木之灵', { mobile: '13712349876' })),
    ).toBe('maybe')
  })
})

describe('a renamed company', () => {
  const row = record('广州红发有限公司（原江旗袍公司）', { person: '薛英', mobile: '18635871032' })
  test('is the one under its new name', () =>
    expect(verdict(row, known('a', '广州红发有限公司'))).toBe('same a'))
  test('is the one under its old name when the phone agrees, else a question', () => {
    expect(verdict(row, known('a', '江旗袍公司', { mobile: '18635871032' }))).toBe('same a')
    expect(decideMatch(row, [known('a', '江旗袍公司')])).toMatchObject({
      verdict: 'maybe',
      candidates: [{ reasons: ['formerName'] }],
    })
  })
  test('is found by a row that still uses the old name', () => {
    const renamed = known('a', '广州红发有限公司', { formerNames: ['江旗袍公司'], mobile: '18635871032' })
    expect(verdict(record('江旗袍', { mobile: '18635871032' }), renamed)).toBe('same a')
    expect(verdict(record('江旗袍有限公司'), renamed)).toBe('maybe')
  })
})

describe('one slip of the hand', () => {
  test('is forgiven when mobile and person agree', () => {
    expect(
      verdict(record('成都秒专股份有限公司', { person: '林彬超', mobile: '18649112600' }), miaochuan),
    ).toBe('same m')
    expect(
      verdict(record('成部秒传股份有限公司', { person: '林彬超', mobile: '18649112600' }), miaochuan),
    ).toBe('same m')
    expect(
      verdict(record('成都传秒股份有限公司', { person: '林彬超', mobile: '18649112600' }), miaochuan),
    ).toBe('same m')
  })
  test('is a question with the mobile alone and another company with nothing', () => {
    expect(
      verdict(record('成都秒专股份有限公司', { person: '王芳', mobile: '18649112600' }), miaochuan),
    ).toBe('maybe')
    expect(verdict(record('成都秒专股份有限公司', { ...chengdu, person: '王芳' }), miaochuan)).toBe('new')
  })
  test('is none when it is a number, a direction or a trade', () => {
    const contact = { person: '林彬超', mobile: '18649112600' }
    expect(verdict(record('红星二厂', contact), known('a', '红星一厂', contact))).toBe('maybe')
    expect(verdict(record('城东商贸有限公司', contact), known('a', '城西商贸有限公司', contact))).toBe(
      'maybe',
    )
    expect(verdict(record('秒传科贸有限公司', contact), known('a', '秒传科技有限公司', contact))).toBe(
      'maybe',
    )
    expect(verdict(record('贵州红发有限公司', contact), known('a', '广州红发有限公司', contact))).toBe(
      'maybe',
    )
  })
})

describe('another language', () => {
  test('pinyin with the same mobile is the company', () => {
    expect(verdict(record('Chengdu Miaochuan Co., Ltd.', { mobile: '18649112600' }), miaochuan)).toBe(
      'same m',
    )
  })
  test('another meaning with the same mobile is a question: many owners keep a second company abroad', () => {
    expect(
      verdict(
        record('Golden Bridge International Ltd', { person: '林彬超', mobile: '18649112600' }),
        miaochuan,
      ),
    ).toBe('maybe')
  })
  test('the English name on record needs a second witness, for many names share one pinyin', () => {
    const bilingual = known('b', '上海惠丰科技有限公司', {
      englishName: 'Huifeng Technology Co., Ltd.',
      ...shanghai,
      person: '王芳',
    })
    expect(verdict(record('HUIFENG TECHNOLOGY CO LTD'), bilingual)).toBe('maybe')
    expect(verdict(record('HUIFENG TECHNOLOGY CO LTD', { ...shanghai, person: '王 芳' }), bilingual)).toBe(
      'same b',
    )
    expect(
      verdict(record('汇丰科技有限公司', { englishName: 'Huifeng Technology Co., Ltd.' }), bilingual),
    ).toBe('new')
  })
  test('import and export may be shortened', () => {
    const sunrise = known('s', 'Ningbo Sunrise Import & Export Co., Ltd.')
    for (const name of ['NINGBO SUNRISE IMP. & EXP. CO.,LTD', 'Ningbo Sunrise Imp/Exp Company Limited'])
      expect(verdict(record(name), sunrise)).toBe('same s')
  })
  test('a foreign company is known by its own name', () => {
    expect(verdict(record('SIEMENS AG'), known('s', 'Siemens AG'))).toBe('same s')
  })
})

describe('a shared phone under clearly different names is only a question', () => {
  test.each([
    [
      'a person who moved',
      record('上海江旗袍有限公司', { ...shanghai, person: '林彬超', mobile: '18649112600' }),
    ],
    [
      'a colleague’s number typed twice',
      record('武汉木之灵有限公司', { person: '王芳', mobile: '18649112600' }),
    ],
    ['a switchboard of the building', record('成都木之灵有限公司', { ...chengdu, phones: ['02885551234'] })],
    ['a group: other trade', record('成都秒传贸易有限公司', { person: '林彬超', mobile: '18649112600' })],
    ['a group: the holding', record('成都秒传控股集团有限公司', { person: '林彬超', mobile: '18649112600' })],
    ['the factory of the owner', record('成都秒传厂', { person: '林彬超', mobile: '18649112600' })],
    ['a branch', record('成都秒传股份有限公司武汉分公司', { mobile: '18649112600' })],
    ['a shop of the chain', record('秒传（春熙路店）', { mobile: '18649112600' })],
  ])('%s', (_, row) => expect(verdict(row, miaochuan)).toBe('maybe'))

  test('a branch of its own people is not even that', () =>
    expect(
      verdict(record('成都秒传股份有限公司武汉分公司', { person: '王芳', mobile: '13712349876' }), miaochuan),
    ).toBe('new'))

  test('an agent’s mobile lends no name its weight', () => {
    const clients = ['红发贸易有限公司', '江旗袍有限公司', '木之灵实业有限公司'].map((name, at) =>
      known(String(at), name, { person: '李强', mobile: '13712349876' }),
    )
    expect(
      decideMatch(record('木之零实业有限公司', { person: '李强', mobile: '13712349876' }), clients),
    ).toMatchObject({
      verdict: 'maybe',
      candidates: [
        { id: '2', reasons: expect.arrayContaining(['similarName', 'phoneOfManyCompanies']) },
        {},
        {},
      ],
    })
  })
  test('a mail domain of many companies says nothing', () => {
    expect(
      verdict(
        record('红发有限公司', { email: 'a@company.cn' }),
        known('a', '木之灵有限公司', { email: 'b@company.cn' }),
      ),
    ).toBe('new')
  })
  test('a number typed only to fill the cell says nothing', () => {
    expect(
      verdict(
        record('红发有限公司', { mobile: '13800138000' }),
        known('a', '木之灵有限公司', { mobile: '13800138000' }),
      ),
    ).toBe('new')
  })
})

test('columns that were swapped are read the right way round', () => {
  const row = record('林彬超', { ...chengdu, person: '成都秒传股份有限公司', mobile: '18649112600' })
  expect(verdict(row, miaochuan)).toBe('same m')
})

test('a row without a name is joined by its code only', () => {
  const a = known('a', '成都秒传股份有限公司', { creditCode: codeA, mobile: '18649112600' })
  expect(verdict(record('', { mobile: '18649112600' }), a)).toBe('maybe')
  expect(verdict(record('', { creditCode: codeA, mobile: '18649112600' }), a)).toBe('same a')
  expect(verdict(record(''))).toBe('new')
})

describe('for any records', () => {
  const name = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom('', '成都', '上海市'),
        fc.constantFrom('秒传', '红发', '木之灵'),
        fc.constantFrom('', '科技', '贸易'),
        fc.constantFrom('', '公司', '有限公司', '（有限公司）', '厂', '（朝阳店）'),
      )
      .map((parts) => parts.join('')),
  )
  const anyRecord = fc
    .record({
      legalName: name,
      creditCode: fc.constantFrom(null, codeA, codeB),
      person: fc.constantFrom('', '王芳', '林彬超', '林总'),
      mobile: fc.constantFrom(undefined, '13712349876', '13912340987'),
      city: fc.constantFrom(null, '成都', '上海'),
    })
    .map(({ legalName, mobile, ...given }) =>
      record(legalName, mobile === undefined ? given : { ...given, mobile }),
    )

  test('conflicting codes never merge, and the order of candidates does not matter', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyRecord, { maxLength: 5 }), (row, others) => {
        const candidates = others.map((other, at) => ({ ...other, id: String(at) }))
        const decision = decideMatch(row, candidates)
        expect(decideMatch(row, candidates.toReversed())).toEqual(decision)
        if (decision.verdict !== 'same') return
        const code = candidates[Number(decision.id)]!.creditCode
        expect(row.creditCode === null || code === null || code === row.creditCode).toBe(true)
      }),
    )
  })
  test('a named record is the same as itself', () => {
    fc.assert(
      fc.property(anyRecord, (row) => {
        fc.pre(/[\p{L}\p{N}]{2}/u.test(row.legalName))
        expect(decideMatch(row, [{ ...row, id: 'x' }])).toMatchObject({ verdict: 'same' })
      }),
    )
  })
})
