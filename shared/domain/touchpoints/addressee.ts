import type { Contact } from '../../model/contact.ts'
import type { Organization } from '../../model/organization.ts'
import { readName } from '../messages/read-name.ts'

/** Whom an envelope is for: 王芳女士, 林总 in a Chinese address, Ms Wang Fang, John Smith in a western one. */
export function addresseeOf(
  { name, gender: told }: Pick<Contact, 'name' | 'gender'>,
  place: Pick<Organization, 'country' | 'province'>,
): { zh: string; en: string } {
  const read = readName(name, place)
  const gender = told ?? read.gender
  const zh = read.inChinese ?? name.trim()
  const en = read.inLatin ?? name.trim()
  // 林总 is a form of address already.
  if (gender === null || !read.isFull) return { zh, en }
  const after = gender === 'female' ? '女士' : '先生'
  const before = gender === 'female' ? 'Ms' : 'Mr'
  return {
    zh: /\p{Script=Han}$/u.test(zh) ? zh + after : `${zh} ${after}`,
    en: /\p{Script=Han}/u.test(en) ? en : `${before} ${en}`,
  }
}
