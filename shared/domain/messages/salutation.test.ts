import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readName } from './read-name.ts'
import { rankOf, salutationOf } from './salutation.ts'

type Person = {
  name: string
  salutation?: string
  gender?: 'female' | 'male'
  title?: string
  country?: string
  province?: string
}

const called = (person: Person, language: 'zh-CN' | 'en') =>
  salutationOf(
    {
      name: readName(person.name, { country: person.country ?? null, province: person.province ?? null }),
      salutation: person.salutation ?? null,
      gender: person.gender ?? null,
      title: person.title ?? null,
    },
    language,
  )
const inChinese = (person: Person) => called(person, 'zh-CN')
const inEnglish = (person: Person) => called(person, 'en')

describe('in Chinese', () => {
  test.each<[Person, string | null]>([
    [{ name: '王芳' }, null],
    [{ name: '王芳', gender: 'female' }, '王女士'],
    [{ name: '王芳', title: '采购经理', gender: 'female' }, '王经理'],
    [{ name: '王芳', title: '副总经理' }, '王总'],
    [{ name: '王芳', title: '董事长兼总经理' }, '王董'],
    [{ name: '王芳', title: '总经理助理', gender: 'female' }, '王女士'],
    [{ name: '王芳', title: '采购员', gender: 'male' }, '王先生'],
    [{ name: '王芳', salutation: '芳姐', title: '经理' }, '芳姐'],
    [{ name: '王芳', salutation: '女士' }, '王女士'],
    [{ name: '王芳', salutation: '老师', title: '经理' }, '王老师'],
    [{ name: '王芳', salutation: '无', title: '经理' }, '王经理'],
    [{ name: '王芳', salutation: 'Ms.' }, '王女士'],
    [{ name: '王芳女士' }, '王女士'],
    [{ name: '林总' }, '林总'],
    [{ name: '欧阳娜娜', gender: 'female' }, '欧阳女士'],
    [{ name: '诸葛亮', title: '总工程师' }, '诸葛工'],
    [{ name: '单红', title: '主任' }, '单主任'],
    [{ name: '阿依古丽·买买提', gender: 'female', title: '经理' }, '阿依古丽·买买提女士'],
    [{ name: '田中一郎', gender: 'male', title: '部长', country: '日本' }, '田中一郎先生'],
    [{ name: '前台', gender: 'female' }, null],
    [{ name: 'John Smith', gender: 'male' }, 'Smith先生'],
    [{ name: 'John Smith', salutation: 'Mr.' }, 'Smith先生'],
    [{ name: 'Wang Fang (王芳)', title: '经理' }, '王经理'],
  ])('%j', (person, salutation) => {
    expect(inChinese(person)).toBe(salutation)
  })
})

describe('in English', () => {
  test.each<[Person, string | null]>([
    [{ name: 'John Smith' }, null],
    [{ name: 'John Smith', gender: 'male' }, 'Mr Smith'],
    [{ name: 'SMITH John', gender: 'male' }, 'Mr Smith'],
    [{ name: 'Smith, John', gender: 'male' }, 'Mr Smith'],
    [{ name: 'Mr. John Smith' }, 'Mr Smith'],
    [{ name: 'John Smith Jr.', gender: 'male' }, 'Mr Smith'],
    [{ name: 'John F. Kennedy', gender: 'male' }, 'Mr Kennedy'],
    [{ name: 'Ludwig van Beethoven', gender: 'male' }, 'Mr van Beethoven'],
    [{ name: "Sinéad O'Connor", gender: 'female' }, "Ms O'Connor"],
    [{ name: 'Ana García López', gender: 'female', country: '西班牙' }, 'Ms Ana García López'],
    [{ name: 'Maria Anna Weber', gender: 'female', country: '德国' }, 'Ms Maria Anna Weber'],
    [{ name: 'Nguyen Van An', gender: 'male', country: '越南' }, 'Mr Nguyen Van An'],
    [{ name: 'Kim Min-jun', gender: 'male', country: '韩国' }, 'Mr Kim Min-jun'],
    [{ name: 'Xiaoming Wang', gender: 'male' }, 'Mr Wang'],
    [{ name: 'Zhang Xiaoming', gender: 'male' }, 'Mr Zhang'],
    [{ name: 'Wang Fang', gender: 'female' }, 'Ms Wang Fang'],
    [{ name: '王芳', gender: 'female' }, 'Ms Wang'],
    [{ name: '欧阳娜娜', gender: 'female' }, 'Ms Ouyang'],
    [{ name: '单红', gender: 'female' }, 'Ms Shan'],
    [{ name: '陈大文', gender: 'male', province: '香港' }, null],
    [{ name: '王芳', salutation: '王总' }, null],
    [{ name: '王芳', salutation: '王女士' }, 'Ms Wang'],
    [{ name: '王芳', salutation: 'Dr.' }, 'Dr Wang'],
    [{ name: 'John Smith', salutation: 'Johnny' }, 'Johnny'],
    [{ name: 'John Smith', salutation: 'Mr. Smith' }, 'Mr Smith'],
  ])('%j', (person, salutation) => {
    expect(inEnglish(person)).toBe(salutation)
  })
})

test.each([
  ['CEO', '总'],
  ['Purchasing Manager', '经理'],
  ['Assistant to the CEO', null],
  ['Managing Director', '总'],
  ['会长', '会长'],
  ['副会长兼秘书长', '会长'],
  ['生产厂长', '厂长'],
  ['采购专员', null],
  ['', null],
])('the title %s is spoken as %s', (title, rank) => {
  expect(rankOf(title)).toBe(rank)
})

test('whatever a list holds, nobody is called by nothing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('王', '芳', '总', '女士', '·', ' ', 'Mr.', 'Smith', '（', '）', 'de', ','), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
  )
  const gender = fc.constantFrom('female' as const, 'male' as const, undefined)
  fc.assert(
    fc.property(text, text, text, gender, (name, salutation, title, sex) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const found = called({ name, salutation, title, ...(sex && { gender: sex }) }, language)
        if (found === null) continue
        expect(found.trim()).not.toBe('')
        expect(['先生', '女士', 'Mr', 'Ms', 'Mr ', 'Ms ']).not.toContain(
          found === salutation.trim() ? '' : found,
        )
      }
    }),
  )
})
