import type { DemoCompany } from './demo-company.ts'
import { DemoRandom, hash, permute } from './demo-random.ts'
import { capitalize, romanize, shortNames } from './name-data.ts'
import { type NameSlot, nameSlots } from './place-data.ts'
import { type NameWord, retailTrades, trades } from './trade-data.ts'

/** How many different companies there are names for. */
export const domesticCapacity = shortNames.length * nameSlots.length

/**
 * 城市 + 字号 + 行业 + 组织形式. Organizations are dealt out in rounds of all short names: within a round no short name returns (the first
 * five thousand all differ), and from round to round each short name walks through different slots of place and trade.
 */
export function domesticCompany(seed: number, index: number): DemoCompany {
  const round = Math.floor(index / shortNames.length)
  const shortAt = permute(seed, index, shortNames.length)
  const short = shortNames[shortAt] ?? ''
  const offset = hash(seed, 10, shortAt)
  const slot = nameSlots[(permute(seed, round, nameSlots.length) + offset) % nameSlots.length]
  const word = slot?.words[(Math.floor(offset / nameSlots.length) + slot.step) % slot.words.length]
  if (slot === undefined || word === undefined) throw new RangeError(`no demo company ${index}`)
  const random = new DemoRandom(seed, 11, index)
  const home = random.pick(slot.seats)
  const roman = romanize(short)
  return {
    kind: 'domestic',
    legalName: legalNameOf(slot, short, word, random.next() * 100),
    englishName: random.chance(0.35)
      ? `${slot.english} ${capitalize(roman)} ${word.english} Co., Ltd.`
      : null,
    shortName: shortFormOf(slot, short, word, random.next()),
    spokenName: slot.prefix + short,
    slug: roman + sameSound(shortAt) + (round === 0 ? '' : `-${round}`),
    country: '中国',
    home,
    city: home.city,
    district: random.pick(home.districts),
    territory: home.territory,
    trade: word.trade ?? random.pick(word.retail ? retailTrades : trades),
    retail: word.retail,
  }
}

function legalNameOf({ prefix }: NameSlot, short: string, { chinese }: NameWord, percent: number): string {
  if (percent < 78) return `${prefix}${short}${chinese}有限公司`
  if (percent < 84) return `${prefix}${short}${chinese}有限责任公司`
  if (percent < 90) return `${prefix}${short}${chinese}股份有限公司`
  if (percent < 94) return `${short}${chinese}（${prefix}）有限公司`
  if (percent < 97) return `${short}（${prefix}）${chinese}有限公司`
  return `${prefix}${short}${chinese}集团有限公司`
}

function shortFormOf({ prefix }: NameSlot, short: string, { chinese }: NameWord, at: number): string | null {
  if (at < 0.5) return short
  if (at < 0.75) return prefix + short
  return at < 0.9 ? short + chinese.slice(0, 2) : null
}

/** Names that sound alike (和信, 禾欣) must not share a mail domain. */
function sameSound(shortAt: number): string {
  return soundNumbers[shortAt] ?? ''
}

const soundNumbers: readonly string[] = numberSounds()

function numberSounds(): string[] {
  const seen = new Map<string, number>()
  return shortNames.map((name) => {
    const roman = romanize(name)
    const count = (seen.get(roman) ?? 0) + 1
    seen.set(roman, count)
    return count === 1 ? '' : String(count)
  })
}
