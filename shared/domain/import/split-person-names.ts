import type { ContactInput } from '#shared/model/contact.ts'
import { eachOf } from '../each-of.ts'
import { cleanText } from './cell.ts'
import { matchGender } from './parse-choices.ts'
import { looksLikeSurname } from './surnames.ts'

/** One person of a name cell. `title`: a job title or department that stood beside the name. */
export type PersonName = {
  name: string
  gender: ContactInput['gender']
  salutation: string | null
  title: string | null
}

/** The people of a name cell and what else stood there (phone numbers, addresses). */
export type PersonNames = { people: PersonName[]; leftover: string[] }

const jobTitle =
  /(?:总经理|副总经理|总裁|副总裁|董事长|董事|总监|经理|主管|主任|厂长|部长|科长|处长|会长|秘书长|理事长|理事|店长|采购员|业务员|业务|采购|专员|助理|老板|负责人|工程师|会计|出纳|财务|院长|校长|队长|组长|行长|局长|书记|法人|法定代表人|合伙人|创始人|顾问|代表|ceo|cfo|coo|cto|manager|director|president|buyer|purchas\w*|officer|assistant|engineer|secretary|owner|founder|partner)$/i
const compoundSurname =
  '(?:欧阳|司马|上官|诸葛|尉迟|皇甫|慕容|司徒|公孙|东方|夏侯|令狐|宇文|长孙|端木|百里|南宫|独孤|轩辕|闻人|澹台|呼延|申屠|西门|东郭|公冶|太史|钟离|万俟|赫连|濮阳|淳于|单于|鲜于|闾丘|亓官|司空|拓跋|乐正|宗政|公羊|尉遲|歐陽|諸葛|司徒)'
const respectful = new RegExp(
  `^(${compoundSurname}|\\p{Script=Han})(先生|女士|小姐|太太|总|總|经理|經理|总經理|總經理|副總|老闆|董事長|會長|廠長|部長|老板|工|主任|厂长|董|老师|主管|部长|会长|秘书长|总监|董事长|总经理|副总)$`,
  'u',
)
const compoundAndGiven = new RegExp(`^${compoundSurname}\\s\\S{1,2}$`)
const fullTitle =
  '((?:副|执行|常务|高级|采购|销售|市场|业务|行政|财务|技术|运营|商务|外贸|区域|大区|部门|项目|产品)*' +
  '(?:总经理|经理|董事长|总裁|总监|主管|主任|厂长|部长|科长|处长|会长|秘书长|理事长|店长|采购员|业务员|专员|总工程师|工程师))$'
const nameAndTitle = new RegExp(`^(\\p{Script=Han}{2,3}?)${fullTitle}`, 'u')
const surnameAndTitle = new RegExp(`^(?:${compoundSurname}|\\p{Script=Han})${fullTitle}`, 'u')
const englishHonorific = /^(mr|mrs|ms|miss|mme|dr|prof|madam|sir)\b\.?\s*/i
const hanName = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})*$/u

/** Takes a name cell apart: 王芳（采购经理）, 王芳 13912345678, 王芳/李四, 王总, 王女士, Mr. John Smith, 联系人：王芳. */
export function splitPersonNames(text: string): PersonNames {
  // Two or three characters that are no form of address are a name and nothing else.
  if (/^[\u4e00-\u9fff]{2,3}$/.test(text) && !jobTitle.test(text) && !respectful.test(text)) {
    return { people: [{ name: text, gender: null, salutation: null, title: null }], leftover: [] }
  }
  const leftover: string[] = []
  const plain = cleanText(text)
    .replace(/^(?:联系人|姓名|负责人|contact|name)\s*[:：]\s*/i, '')
    .replace(/[^\s@]+@[^\s@.]+\.[^\s@]+/g, (address) => takeOut(address, leftover))
    .replace(/[+＋]?[\d０-９][\d０-９\s()（）-]{5,}[\d０-９]/g, (number) => takeOut(number, leftover))
    .replace(/(?:手机|电话|tel|mob(?:ile)?)\s*[:：.]?\s*(?=$|[\s,，;；、)）])/gi, '')
    .replace(/[(（]\s*[)）]/g, '')
    .replace(/^[\s,，;；、/:："“”'-]+|[\s,，;；、/:："“”'-]+$/g, '')
  const parts = separate(plain)
  return { people: eachOf(parts, readPerson).filter((person) => person.name !== ''), leftover }
}

/** 王总(王建国): the name stands behind how he is addressed. */
function nameInBrackets(text: string): string | undefined {
  const [, addressed, name] = /^(\p{Script=Han}{2,4})\s*[(（](\p{Script=Han}{2,4})[)）]$/u.exec(text) ?? []
  const isHis =
    addressed !== undefined && respectful.test(addressed) && name?.startsWith(addressed.slice(0, 1))
  return isHis ? name : undefined
}

function takeOut(text: string, leftover: string[]): string {
  leftover.push(text.trim())
  return ' '
}

/** Only what is plainly several names is split: 王芳/李四, 王芳、李四, 王芳 李四. */
function separate(text: string): string[] {
  const parts = text
    .split(/[、/／,，;；\n&]|\s+(?:and|和)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > 1 && parts.every(looksLikeName)) return parts
  const words = text.split(/\s+/)
  const areNames =
    words.length > 1 &&
    words.every(
      (word) =>
        hanName.test(word) && word.length <= 3 && !jobTitle.test(word) && matchGender(word) === undefined,
    )
  // 王 芳 and 欧阳 娜 are one name with a blank in it.
  const isOneName = compoundAndGiven.test(text)
  return areNames && !isOneName && words.every((word) => word.length >= 2) ? words : [text]
}

const looksLikeName = (part: string): boolean => {
  const bare = part.replace(/[(（][^()（）]*[)）]/g, '').trim()
  return (
    !jobTitle.test(bare.slice(2)) &&
    ((hanName.test(bare) && looksLikeSurname(bare)) ||
      respectful.test(bare) ||
      /^[A-Z][\p{L}.'-]+(?:\s+[A-Z][\p{L}.'-]*)+$/u.test(bare))
  )
}

function readPerson(text: string): PersonName {
  const person: PersonName = { name: '', gender: null, salutation: null, title: null }
  let rest = text.replace(/\s*[(（]([^()（）]*)[)）]/g, (whole, inner: string) =>
    takeBracket(inner.trim(), person) ? '' : whole,
  )
  const honorific = englishHonorific.exec(rest)
  if (honorific !== null && rest.length > honorific[0].length) {
    person.salutation = honorific[0].trim()
    person.gender ??= matchGender(honorific[1] ?? '') ?? null
    rest = rest.slice(honorific[0].length)
  }
  rest = takeTitle(nameInBrackets(rest) ?? rest, person)
  const addressed = respectful.exec(rest)
  const suffix = addressed?.[2]
  if (suffix !== undefined) {
    person.salutation = rest
    person.gender ??= matchGender(suffix) ?? null
  } else {
    // 王芳女士: the full name stands before the courtesy.
    const courtesy = /^(\p{Script=Han}{2,4})\s*(先生|女士|小姐)$/u.exec(rest)
    if (courtesy?.[1] !== undefined && courtesy[2] !== undefined) {
      person.gender ??= matchGender(courtesy[2]) ?? null
      rest = courtesy[1]
    }
  }
  person.name = rest
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return person
}

/** 张伟总经理: a whole name before its title; 王副总经理 is how he is addressed. */
function takeGluedTitle(text: string, person: PersonName): string {
  const [, name, title] = nameAndTitle.exec(text) ?? []
  if (name === undefined || title === undefined || !looksLikeSurname(name) || surnameAndTitle.test(text))
    return text
  person.title ??= title
  return name
}

/** 王芳 采购经理, 采购经理：王芳 and 王芳-采购经理: the word that ends like a job is the title. */
function takeTitle(text: string, person: PersonName): string {
  const words = text.split(/[\s/／,，|:：–—-]+/).filter((word) => word !== '')
  const [first, second] = words
  if (words.length === 1 && first !== undefined) return takeGluedTitle(first, person)
  if (words.length !== 2 || first === undefined || second === undefined) return text
  for (const [name, title] of [
    [first, second],
    [second, first],
  ] as const) {
    if (
      hanName.test(name) &&
      looksLikeSurname(name) &&
      !jobTitle.test(name) &&
      (jobTitle.test(title) || title.endsWith('部')) &&
      title.length <= 20
    ) {
      person.title ??= title
      return name
    }
  }
  return text
}

function takeBracket(inner: string, person: PersonName): boolean {
  const gender = matchGender(inner)
  if (gender !== undefined) person.gender = gender
  else if (jobTitle.test(inner) || /部$/.test(inner)) person.title = inner
  else if (inner !== '') return false
  return true
}
