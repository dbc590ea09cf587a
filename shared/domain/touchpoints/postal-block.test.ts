import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { postalBlock, withoutPostcode } from './postal-block.ts'

const nowhere = {
  legalName: '佛山市宏达食品有限公司',
  englishName: null,
  shortName: null,
  country: null,
  province: null,
  city: null,
  district: null,
  address: null,
}
const wang = { name: '王芳', title: '采购经理', department: null }
const block = (organization: Partial<typeof nowhere> | Record<string, string>) =>
  postalBlock({
    addressee: { zh: '王芳女士', en: 'Ms Wang Fang' },
    contact: wang,
    organization: { ...nowhere, ...organization },
  })
const written = (organization: Record<string, string>) => block(organization)?.lines.map(({ text }) => text)

describe('an address in China', () => {
  test('goes from large to small: postcode, address, company, name', () => {
    expect(
      block({ province: '广东省', city: '佛山市', district: '南海区', address: '528200 桂城街道深海路17号' }),
    ).toEqual({
      style: 'chinese',
      postcode: '528200',
      lines: [
        { role: 'address', text: '广东省佛山市南海区桂城街道深海路17号' },
        { role: 'company', text: '佛山市宏达食品有限公司' },
        { role: 'name', text: '王芳女士 收' },
      ],
    })
  })

  test.each([
    [
      { province: '广东省', city: '广州市', address: '广东广州天河区体育西路1号' },
      '广东广州天河区体育西路1号',
    ],
    [{ province: '北京', city: '北京市', address: '朝阳区建国路88号' }, '北京朝阳区建国路88号'],
    [{ country: '中国', city: '深圳市', address: '南山区科技园' }, '深圳市南山区科技园'],
    [
      { city: '深圳市', address: '前海合作区前湾一路1号A栋201室（入驻深圳市前海商务秘书有限公司）' },
      '深圳市前海合作区前湾一路1号A栋201室（入驻深圳市前海商务秘书有限公司）',
    ],
    [{ country: '中国香港', address: '九龙尖沙咀弥敦道1号' }, '中国香港九龙尖沙咀弥敦道1号'],
  ])('says nothing twice: %o', (place, address) => {
    expect(written(place)?.[0]).toBe(address)
  })

  test.each([
    ['528200 广东省佛山市', '528200', '广东省佛山市'],
    ['528200广东省佛山市', '528200', '广东省佛山市'],
    ['广东省佛山市（邮编：528200）', '528200', '广东省佛山市'],
    ['广东省佛山市深海路17号，528200', '528200', '广东省佛山市深海路17号'],
    ['广东省佛山市深海路528200号', null, '广东省佛山市深海路528200号'],
    ['佛山市深海路17号 13800138000', null, '佛山市深海路17号 13800138000'],
  ])('its postcode is found: %s', (address, postcode, street) => {
    expect(withoutPostcode(address)).toEqual({ postcode, street })
  })

  test('written in English it is western, with China last', () => {
    expect(
      written({ address: '88 Nanjing Road, Shanghai 200001, China', englishName: 'Hongda Foods' }),
    ).toEqual(['Ms Wang Fang', 'Hongda Foods', '88 Nanjing Road, Shanghai 200001', 'P.R. CHINA'])
  })
})

describe('an address abroad', () => {
  test('goes from small to large with the country last, in capitals and in English', () => {
    expect(
      written({
        legalName: 'Nordwind Handels GmbH',
        country: '德国',
        city: 'Hamburg',
        address: 'Speicherstraße 12, 20457 Hamburg',
      }),
    ).toEqual(['Ms Wang Fang', 'Nordwind Handels GmbH', 'Speicherstraße 12, 20457 Hamburg', 'GERMANY'])
  })

  test('the country is not said twice, and a city that is missing is added', () => {
    expect(
      written({ country: 'UK', city: 'London', address: '1 High Street, SW1A 1AA, United Kingdom' })?.slice(
        2,
      ),
    ).toEqual(['1 High Street, SW1A 1AA', 'London', 'UNITED KINGDOM'])
  })

  test('a country nobody knows stands as it was typed', () => {
    expect(written({ country: 'Ruritania', address: '1 Castle Hill' })?.at(-1)).toBe('RURITANIA')
  })
})

test.each(['', '   ', null])('without a street (%o) there is no address', (address) => {
  expect(
    postalBlock({ addressee: { zh: '', en: '' }, contact: wang, organization: { ...nowhere, address } }),
  ).toBeNull()
})

test('whatever was typed as an address, none of its words is lost', () => {
  const word = fc.stringMatching(/^[A-Za-zß-ü路号栋]{1,8}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const text = written({ address: words.join(' '), country: 'Ruritania' })?.join(' ') ?? ''
      for (const each of words) expect(text).toContain(each)
    }),
  )
})
