import { pinyin } from 'pinyin-pro'
import type { Organization } from '../../model/organization.ts'
import { normalizePersonName } from '../dedupe/person-name.ts'
import { looksLikeSurname } from '../import/surnames.ts'
import { isAbroad } from '../regions/country-names.ts'
import { readLatinName } from './read-latin-name.ts'

/** A person's name taken apart, as far as that is certain. */
export type ReadName = {
  /** As a Chinese text says it: the characters where there are any, else the letters. */
  inChinese: string | null
  /** As an English text says it: the letters, else pinyin; null where no sound is certain. */
  inLatin: string | null
  /** Null unless certain: a form of address with the wrong half of a name is worse than the whole name. */
  surname: string | null
  surnameInLatin: string | null
  /** False when only a form of address was given: 林总. */
  isFull: boolean
  /** The form of address the name was written with: 总, 女士, Mr. */
  courtesy: string | null
  gender: 'female' | 'male' | null
}

type Where = Pick<Organization, 'country' | 'province'>

/** Reads 王芳, 欧阳娜娜, 林总, 王芳女士, 阿依古丽·买买提, John SMITH, Wang Fang (王芳). */
export function readName(written: string, where: Where): ReadName {
  const { han, letters } = takenApart(written)
  const latin = letters !== '' && /\p{L}/u.test(letters) ? readLatinName(letters, where.country) : null
  const characters = han === null ? null : readHanName(han, where)
  return {
    inChinese: characters?.name ?? latin?.name ?? null,
    // Looked up when asked for: pinyin costs more than all the rest, and a Chinese text needs none.
    get inLatin() {
      return latin?.name ?? characters?.inLatin() ?? null
    },
    surname: characters ? characters.surname : (latin?.surname ?? null),
    get surnameInLatin() {
      if (!latin) return characters?.surnameInLatin() ?? null
      return latin.surname ?? confirmed(latin.name, characters?.surnameInLatin())
    },
    isFull: characters?.isFull ?? latin?.isFull ?? false,
    courtesy: characters?.courtesy ?? latin?.courtesy ?? null,
    gender: genderOfCourtesy(characters?.courtesy ?? latin?.courtesy ?? ''),
  }
}

function takenApart(written: string): { han: string | null; letters: string } {
  // Nearly all names are nothing but characters.
  if (/^[\u4e00-\u9fff]+$/.test(written)) return { han: written, letters: '' }
  return {
    han: /\p{Script=Han}[\p{Script=Han}\s·•・.]*/u.exec(written)?.[0].trim() ?? null,
    letters: written.replace(/[\p{Script=Han}·•・()（）]+/gu, ' ').trim(),
  }
}

/** Wang Fang (王芳): the characters say which of the two words is the family's. */
const confirmed = (latin: string, surname: string | null | undefined): string | null =>
  latin.split(' ').find((word) => word === surname) ?? null

const female = /^(?:女士|小姐|太太|夫人|ms|mrs|miss|mme|madam)$/i
const male = /^(?:先生|mr|sir)$/i

export const genderOfCourtesy = (courtesy: string): 'female' | 'male' | null =>
  female.test(courtesy) ? 'female' : male.test(courtesy) ? 'male' : null

const courtesyAtEnd =
  /(?:先生|女士|小姐|太太|夫人|老师|教授|博士|律师|医生|师傅|副?会长|副?秘书长|董事长|副?总经理|副?经理|副总|总监|总裁|总|副?厂长|店长|副?主任|主管|副?部长|副?处长|副?科长|老板|工|董)$/u

function readHanName(written: string, where: Where) {
  const text = written.replace(/\s+/g, '')
  const { full, surname } = normalizePersonName(text)
  if (full === null && surname === null) {
    const silent = () => null
    return {
      name: text,
      inLatin: silent,
      surname: null,
      surnameInLatin: silent,
      courtesy: null,
      isFull: false,
    }
  }
  const courtesy = courtesyAtEnd.exec(text)?.[0] ?? null
  const isAddress = full === null
  // 王芳女士 is called 王芳; 林总 has no other name, and 李总 may be one.
  const bare = courtesy === null ? text : text.slice(0, -courtesy.length)
  const name = full !== null && lettersIn(bare) === [...full].length ? bare : text
  const length = [...(surname ?? '')].length
  const isCertain = surname !== null && (isAddress || isChineseName(name, length, where))
  const found = isCertain ? [...text].slice(0, length).join('') : null
  return {
    name,
    inLatin: () =>
      isAddress || name.includes('·') || !soundsMandarin(where)
        ? null
        : `${roman(name, length)} ${romanGiven(name, length)}`.trim(),
    surname: found,
    surnameInLatin: () => (found === null || !soundsMandarin(where) ? null : roman(name, length)),
    courtesy,
    isFull: !isAddress,
  }
}

const lettersIn = (text: string): number => [...text.replace(/[·•・.]/gu, '')].length

/** 田中一郎 and 阿依古丽·买买提 have no Chinese surname, whatever their first character is. */
const isChineseName = (name: string, surnameLength: number, { country }: Where): boolean =>
  !/[·•・]/u.test(name) &&
  [...name].length <= surnameLength + 2 &&
  looksLikeSurname(name) &&
  !/日本|japan/i.test(country ?? '')

/** 陈 is Chan in Hong Kong and Tan in Singapore: pinyin is theirs nowhere but on the mainland. */
const soundsMandarin = ({ country, province }: Where): boolean =>
  !isAbroad(country) &&
  !/香港|澳门|台湾|hong\s*kong|maca[uo]|taiwan/i.test(`${country ?? ''}${province ?? ''}`)

const roman = (name: string, length: number): string => capital(sound(name).slice(0, length).join(''))
const romanGiven = (name: string, length: number): string => capital(sound(name).slice(length).join(''))
const sound = (name: string): string[] => pinyin(name, { surname: 'head', toneType: 'none', type: 'array' })
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
