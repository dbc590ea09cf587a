import type { MessageLanguage } from '../../model/message-language.ts'
import { isBlankValue } from './blank-value.ts'
import { genderOfCourtesy, type ReadName } from './read-name.ts'

export type Addressee = {
  name: ReadName
  /** What somebody wrote on the record: 王总, 女士, Mr. */
  salutation: string | null
  gender: 'female' | 'male' | null
  title: string | null
}

/**
 * How the person is called, or null when that would be a guess; a text then uses the full name (`{称呼|姓名}您好`).
 * Chinese: what the record says, the title (王经理, 王总), the gender (王女士). English: what the record says, the gender.
 * Where the surname is not certain the full name takes its place: 阿依古丽·买买提女士, Ms Ana García López.
 */
export function salutationOf(addressee: Addressee, language: MessageLanguage): string | null {
  const said = isBlankValue(addressee.salutation) ? null : (addressee.salutation ?? '').trim()
  return language === 'en' ? inEnglish(addressee, said) : inChinese(addressee, said)
}

function inChinese({ name, gender, title }: Addressee, said: string | null): string | null {
  const called = name.surname ?? (name.isFull ? name.inChinese : null)
  if (said !== null) {
    const courtesy = chineseCourtesy(said)
    if (courtesy === null) return hasHan(said) ? said : (englishToChinese(said, called) ?? said)
    if (called !== null && (name.surname !== null || isPersonal(courtesy))) return called + courtesy
  }
  if (!name.isFull && name.courtesy !== null && name.surname !== null && hasHan(name.inChinese))
    return name.inChinese
  const rank = name.surname !== null && hasHan(name.surname) ? rankOf(title ?? '') : null
  if (rank !== null) return `${name.surname}${rank}`
  const known = gender ?? name.gender ?? genderOfCourtesy(said ?? '')
  return known === null || called === null ? null : called + (known === 'female' ? '女士' : '先生')
}

function inEnglish({ name, gender }: Addressee, said: string | null): string | null {
  const called = name.surnameInLatin ?? (name.isFull ? name.inLatin : null)
  const english = said === null || hasHan(said) ? null : said
  if (english !== null && !isEnglishCourtesy(english))
    return english.replace(/^(Mr|Mrs|Ms|Dr|Prof)\.(?=\s)/, '$1')
  const courtesy =
    courtesyInEnglish(english ?? '') ??
    courtesyInEnglish(chineseCourtesyAtEnd(said ?? '')) ??
    courtesyInEnglish(name.courtesy ?? '') ??
    (gender === null ? null : gender === 'female' ? 'Ms' : 'Mr')
  return courtesy === null || called === null ? null : `${courtesy} ${called}`
}

const hasHan = (text: string | null): boolean => /\p{Script=Han}/u.test(text ?? '')

/** Courtesies that stand behind a full name too; 经理 behind one would be a label. */
const isPersonal = (courtesy: string): boolean => /先生|女士|小姐|太太|夫人|老师|教授|博士/.test(courtesy)

const courtesies =
  '先生|女士|小姐|太太|夫人|老师|教授|博士|律师|医生|总经理|经理|总监|总裁|总|董事长|董|会长|秘书长|主任|主管|厂长|店长|部长|处长|科长|局长|院长|校长|老板|工'

/** A salutation that is only a courtesy and wants a name before it. */
const chineseCourtesy = (said: string): string | null => (onlyCourtesy.test(said) ? said : null)
const chineseCourtesyAtEnd = (said: string): string => courtesyAtEnd.exec(said)?.[0] ?? ''
const onlyCourtesy = new RegExp(`^(?:${courtesies})$`)
const courtesyAtEnd = new RegExp(`(?:${courtesies})$`)

const isEnglishCourtesy = (said: string): boolean => courtesyInEnglish(said) !== null

function courtesyInEnglish(courtesy: string): string | null {
  const word = courtesy.replace(/\.$/, '').toLowerCase()
  if (word === 'dr' || word === '博士') return 'Dr'
  if (word === 'prof' || word === 'professor' || word === '教授') return 'Prof'
  if (word === 'mrs') return 'Mrs'
  const gender = genderOfCourtesy(word)
  return gender === null ? null : gender === 'female' ? 'Ms' : 'Mr'
}

/** `Mr.` and `Ms Wang` in a Chinese text. */
function englishToChinese(said: string, called: string | null): string | null {
  const [, courtesy = '', rest = ''] = /^([A-Za-z]+)\.?\s*(.*)$/.exec(said) ?? []
  const english = courtesyInEnglish(courtesy)
  const whose = called ?? (rest === '' ? null : rest)
  if (english === null || whose === null) return null
  if (english === 'Dr') return `${whose}博士`
  if (english === 'Prof') return `${whose}教授`
  return whose + (english === 'Mr' ? '先生' : '女士')
}

/**
 * What a title makes of a surname in speech. The deputy's 副 is left out, as courtesy has it; assistants and staff have no
 * title to be called by.
 */
export function rankOf(title: string): string | null {
  const text = title.normalize('NFKC').trim()
  if (/助理|秘书(?!长)|assistant to|secretary to/i.test(text)) return null
  for (const [pattern, rank] of ranks) {
    const found = pattern.exec(text)
    if (found) return rank ?? found[0]
  }
  return null
}

/** Without a word of its own, the word found is the rank. */
const ranks: readonly (readonly [pattern: RegExp, rank: string | null])[] = [
  [/董事长|\bchair(?:man|woman|person)?\b/i, '董'],
  [/秘书长|理事长|会长|主席/, null],
  [/总工|工程师|\bengineer\b/i, '工'],
  [/\bmanaging director\b/i, '总'],
  [/总监|\bdirector\b/i, '总监'],
  [/总经理|总裁|副总|首席|创始人|合伙人|法定代表人|法人|老板|董事|^总$/, '总'],
  [/\b(?:ceo|cfo|coo|cto|vp|president|general manager|founder|owner)\b/i, '总'],
  [/经理|\bmanager\b/i, '经理'],
  [/主管|\bsupervisor\b/i, '主管'],
  [/主任|[厂部处科局院校行所站店组队馆]长|教授|老师|博士|律师/, null],
]
