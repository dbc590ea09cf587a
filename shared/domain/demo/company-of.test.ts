import { describe, expect, test } from 'vitest'
import { listCities, listDistricts } from '../regions/divisions.ts'
import { companyOf } from './company-of.ts'
import { demoCities } from './place-data.ts'

const companies = Array.from({ length: 3_000 }, (_, index) => companyOf(5, index))

describe('companies', () => {
  test('at home are named by place, short name, trade and legal form', () => {
    for (const company of companies.filter(({ kind }) => kind === 'domestic')) {
      expect(company.legalName).toMatch(/^[\p{Script=Han}（）]{6,24}(有限公司|有限责任公司)$/u)
      expect(company.slug).toMatch(/^[a-z]+\d*(-\d+)?$/)
    }
  })

  test('abroad have an English name and no district', () => {
    for (const company of companies.filter(({ kind }) => kind === 'overseas')) {
      expect(company.legalName).toMatch(/^[A-Z][\p{L}&., -]+$/u)
      expect([company.home, company.district]).toEqual([null, null])
      expect(company.country).not.toBe('中国')
    }
  })

  test('are one in twenty abroad and one in ninety an association, at no fixed place', () => {
    const abroad = companies.flatMap(({ kind }, at) => (kind === 'overseas' ? [at % 20] : []))
    expect(abroad.length).toBeGreaterThan(135)
    expect(abroad.length).toBeLessThanOrEqual(150)
    expect(new Set(abroad).size).toBeGreaterThan(15)
    expect(companies.filter(({ kind }) => kind === 'association').length).toBeGreaterThan(30)
  })

  test('share no web address', () => {
    expect(new Set(companies.map(({ slug }) => slug)).size).toBe(companies.length)
  })

  test('bring a new short name each, up to five thousand', () => {
    const roots = companies.flatMap(({ kind, slug }) => (kind === 'domestic' ? [slug] : []))
    expect(roots.filter((slug) => slug.includes('-'))).toEqual([])
  })
})

test('the places are those of the application’s own table', () => {
  for (const { province, city, prefix, districts } of demoCities) {
    expect(listCities(province)).toContain(city)
    const known = listDistricts(province, city)
    // Cities without districts (东莞, 中山) take the name of a township.
    if (known.length > 0 && prefix !== '东莞' && prefix !== '中山') {
      for (const [, name] of districts) expect(known).toContain(name)
    }
  }
})
