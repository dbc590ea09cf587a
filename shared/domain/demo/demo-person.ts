import { z } from 'zod'
import overseasJson from '#resources/demo/overseas.json' with { type: 'json' }
import peopleJson from '#resources/demo/people.json' with { type: 'json' }
import type { DemoRandom } from './demo-random.ts'
import { romanize } from './name-data.ts'
import { countryByName } from './overseas-company.ts'

const Given = z.object({ first: z.string(), second: z.string(), single: z.string() })
const { surnames, given } = z
  .object({
    surnames: z.array(z.tuple([z.string(), z.string()])).min(1),
    given: z.object({ male: Given, female: Given }),
  })
  .parse(peopleJson)
const characters = {
  male: charactersOf(given.male),
  female: charactersOf(given.female),
}

const People = z.object({
  female: z.array(z.string()).min(1),
  male: z.array(z.string()).min(1),
  last: z.array(z.string()).min(1),
})
const { names: overseasNames } = z.object({ names: z.record(z.string(), People) }).parse(overseasJson)

export type DemoPerson = {
  name: string
  gender: 'female' | 'male'
  /** 王, 欧阳; the family name abroad. */
  surname: string
  /** For addresses: wangxm, l.becker. */
  handle: string
}

/** A person with a Chinese name; the list of surnames runs from common to rare, and is drawn so. */
export function chinesePerson(random: DemoRandom): DemoPerson {
  const gender = random.chance(0.42) ? 'female' : 'male'
  const [surname, roman] = surnames[Math.floor(random.next() ** 2 * surnames.length)] ?? ['王', 'wang']
  const given = givenNameOf(gender, random)
  const isSpeltOut = random.chance(0.5)
  let name = surname
  let handle = roman
  for (const { character, reading } of given) {
    name += character
    handle += isSpeltOut ? reading : reading.charAt(0)
  }
  return { name, gender, surname, handle }
}

export function overseasPerson(country: string, random: DemoRandom): DemoPerson {
  const people = overseasNames[countryByName.get(country)?.names ?? 'english']
  if (people === undefined) throw new RangeError(`no names for ${country}`)
  const gender = random.chance(0.45) ? 'female' : 'male'
  const first = random.pick(people[gender])
  const surname = random.pick(people.last)
  return {
    name: `${first} ${surname}`,
    gender,
    surname,
    handle: `${latin(first).slice(0, 1)}.${latin(surname)}`,
  }
}

type Character = { character: string; reading: string }

function givenNameOf(gender: 'female' | 'male', random: DemoRandom): Character[] {
  const { first, second, single } = characters[gender]
  if (random.chance(0.16)) return [random.pick(single)]
  const start = random.pick(first)
  const end = random.pick(second)
  return start.character === end.character ? [start] : [start, end]
}

function charactersOf({ first, second, single }: z.infer<typeof Given>) {
  const read = (list: string): Character[] =>
    Array.from(list, (character) => ({ character, reading: romanize(character) }))
  return { first: read(first), second: read(second), single: read(single) }
}

const latin = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
