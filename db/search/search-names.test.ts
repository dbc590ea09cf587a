import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#shared/domain/search-terms/fold-text.ts'
import { readingsAt } from '#shared/domain/search-terms/pinyin-readings.ts'
import { search } from './search.ts'
import { SearchTestStore } from './search-test-store.ts'

function titles(store: SearchTestStore, text: string): string[] {
  return search(store.db, text, { limit: 20 }).map(({ title }) => title)
}

function storeOf(...legalNames: string[]): SearchTestStore {
  const store = new SearchTestStore()
  for (const name of legalNames) store.addOrganization(name)
  return store
}

function peopleNamed(...names: string[]): SearchTestStore {
  const store = new SearchTestStore()
  const company = store.addOrganization('某某公司')
  for (const name of names) store.addContact(company, name)
  return store
}

describe('names in Chinese', () => {
  test.each(['华', '为', '华为', '京华', '技术', '华为技术', '司', '有限公司'])(
    '%s finds 北京华为技术有限公司',
    (text) => {
      expect(titles(storeOf('北京华为技术有限公司', '上海贝柔集团'), text)).toEqual(['北京华为技术有限公司'])
    },
  )

  test('characters that stand apart are not a word', () => {
    expect(titles(storeOf('京东北方贸易'), '东方')).toEqual([])
    expect(titles(storeOf('北京京北商贸'), '京北京')).toEqual([])
  })

  test('several words may stand in any order and in different names', () => {
    const store = new SearchTestStore()
    store.addOrganization('深圳华为技术有限公司', { englishName: 'Huawei Technologies' })
    expect(titles(store, '华为 深圳')).toEqual(['深圳华为技术有限公司'])
    expect(titles(store, '深圳 tech')).toEqual(['深圳华为技术有限公司'])
    expect(titles(store, '华为 北京')).toEqual([])
  })

  test('traditional and simplified, full width and half width, upper and lower case are one', () => {
    const store = storeOf('臺灣積體電路製造', 'ＴＣＬ科技集團', '长城汽车')
    expect(titles(store, '台湾积体')).toEqual(['臺灣積體電路製造'])
    expect(titles(store, 'tcl科技')).toEqual(['ＴＣＬ科技集團'])
    expect(titles(store, 'Ｔcl')).toEqual(['ＴＣＬ科技集團'])
    expect(titles(store, '長城汽車')).toEqual(['长城汽车'])
  })
})

describe('pinyin', () => {
  test.each([
    'huawei',
    'huaw',
    'hua wei',
    "hua'wei",
    'hw',
    'HW',
    'hwj',
    'hwjs',
    'huaweijishu',
    'huawjs',
    'hwjishu',
    '华wei',
    'hua为',
    'bjhwjs',
    'beijing',
  ])('%s finds 北京华为技术', (text) => {
    expect(titles(storeOf('北京华为技术', '上海贝柔集团'), text)).toEqual(['北京华为技术'])
  })

  test('ü is typed v, u or ü', () => {
    for (const text of ['lv', 'lu', 'lü', 'lvxing', 'lx'])
      expect(titles(peopleNamed('吕行'), text)).toEqual(['吕行'])
  })

  test('a syllable boundary is where the names put it', () => {
    const store = storeOf('西安电子', '先锋电子')
    expect(titles(store, 'xiandianzi')).toEqual(['西安电子'])
    expect(titles(store, 'xian').toSorted()).toEqual(['先锋电子', '西安电子'])
  })

  // Surname reading, a person of that name; the word reading, a company with the word.
  test.each([
    ['shan', '单红', 'dan', '单位食堂'],
    ['qiu', '仇和', 'chou', '复仇者联盟'],
    ['xie', '解晓东', 'jie', '解决方案'],
    ['zeng', '曾小贤', 'ceng', '曾经岁月'],
    ['zha', '查良镛', 'cha', '查询科技'],
    ['yuchi', '尉迟恭', 'wei', '尉官服饰'],
    ['piao', '朴树', 'pu', '朴素家居'],
    ['ou', '区志航', 'qu', '区域发展'],
    ['ren', '任正非', 'ren', '任务管理'],
    ['ge', '盖叫天', 'gai', '盖章服务'],
    ['yue', '乐嘉', 'le', '乐山旅游'],
    ['moqi', '万俟卨', 'wan', '万达集团'],
    ['zhai', '翟天临', 'di', '翟氏家具'],
    ['miao', '缪骞人', 'mou', '未雨绸缪'],
  ])('surname %s %s and word %s %s', (surname, person, word, company) => {
    const store = peopleNamed(person)
    store.addOrganization(company)
    expect(titles(store, surname)).toContain(person)
    expect(titles(store, word)).toContain(company)
    // A company may be named after the person.
    expect(titles(storeOf(`${person}文化`), surname)).toEqual([`${person}文化`])
  })

  test.each([
    ['chongqing', '重庆火锅'],
    ['changcheng', '长城汽车'],
    ['yinhang', '银行卡'],
    ['xiamen', '厦门大厦'],
    ['dasha', '厦门大厦'],
    ['yinyue', '音乐之声'],
    ['kuaiji', '会计事务'],
  ])('%s is how %s is said', (sound, name) => {
    expect(titles(storeOf(name), sound)).toEqual([name])
  })

  test('a reading nobody uses does not answer', () => {
    expect(titles(storeOf('信通电子'), 'shentong')).toEqual([])
  })
})

describe('English', () => {
  test.each(['int', 'internat', 'International', 'business', 'mach', 'ibm', 'internationalbusiness'])(
    '%s finds International Business Machines',
    (text) => {
      expect(titles(storeOf('International Business Machines', 'Biotech GmbH'), text)).toEqual([
        'International Business Machines',
      ])
    },
  )

  test('words are found from their start, accents aside', () => {
    const store = storeOf('Café Müller', 'Biotech')
    expect(titles(store, 'cafe')).toEqual(['Café Müller'])
    expect(titles(store, 'müll')).toEqual(['Café Müller'])
    expect(titles(store, 'tech')).toEqual([])
  })
})

describe('every name', () => {
  const characters = [
    ...'华为单曾重庆长乐行解万俟尉迟绿吕女科技有限公司贸易乾著龍東3MｔＣ中',
    '有限公司',
    '股份有限公司',
  ]
  const names = fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 16 })
    .map((each) => each.join(''))

  test('is found by each of its characters and pairs, by its sound and by its initials', () => {
    fc.assert(
      fc.property(names, fc.context(), (name, context) => {
        const store = storeOf(name)
        const { chars, classes } = foldText(name)
        const isFound = (text: string) => {
          context.log(text)
          expect(titles(store, text)).toEqual([name])
        }
        for (let i = 0; i < chars.length; i++) {
          if (classes[i] === 'c') isFound(chars[i] ?? '')
          if (classes[i] === 'c' || classes[i + 1] === 'c') isFound(chars.slice(i, i + 2).join(''))
        }
        const readings = chars.map((char, i) => readingsAt(chars, i).at(-1) ?? char)
        isFound(readings.join(''))
        isFound(readings.map((reading) => reading.charAt(0)).join(''))
      }),
      { numRuns: 60 },
    )
  })
})
