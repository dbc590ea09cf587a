import type { LocalDate } from '../../model/dates.ts'
import type { OfferingInput } from '../../model/offering.ts'
import { CertificateName, type Region } from '../../model/trade-terms.ts'
import { type Cell, isDateCell, plainText, saysNothing } from '../import/cell.ts'
import { parseDate } from '../import/parse-date.ts'
import { nothing, notUnderstood, type Reading, reading, unreadable } from '../import/reading.ts'
import { parseNextStep } from '../next-step/parse-next-step.ts'
import { parseRegion } from '../regions/parse-region.ts'
import { addDays, localDate } from '../time/local-date.ts'

/** A date, 8月底, or 30天内 from the day the list is read. */
export function parseNeededBy(
  cell: Cell,
  { today, order }: { today: LocalDate; order: 'ymd' | 'dmy' | 'mdy' | undefined },
): Reading<LocalDate> {
  if (saysNothing(cell)) return nothing
  const text = plainText(cell)
  const days = /^(\d{1,3})\s*(?:天|日|个工作日|days?)\s*(?:内|以内|之内)?$/iu.exec(text)
  if (days) return reading(addDays(today, Number(days[1])))
  // 3月5日 of a delivery is the next one, not the last; Excel completes a typed 3月5日 with the year it was typed in.
  if (isDateCell(cell) && cell.yearless) return reading(nextYears(cell.date, today))
  if (!/\d{4}/u.test(text)) {
    const { dueOn, text: rest } = parseNextStep(text.replace(/(?:之前|以前|前|内)$/u, ''), today)
    if (dueOn !== null && rest.trim() === '') return reading(dueOn)
  }
  const date = parseDate(cell, { today, order })
  // A day to come is no doubt here.
  return { ...date, doubts: date.doubts.filter(({ doubt }) => doubt !== 'date-future') }
}

function nextYears(date: LocalDate, today: LocalDate): LocalDate {
  const [year, month, day] = date.split('-').map(Number)
  for (let later = 0; later < 8; later += 1) {
    const found = localDate(Math.max(year ?? 0, Number(today.slice(0, 4))) + later, month ?? 1, day ?? 1)
    if (found !== null && found >= today) return found
  }
  return date
}

const DAYS =
  /^(?:约|大约|about)?\s*(\d+(?:\.\d+)?)\s*(?:[-~至到]\s*(\d+(?:\.\d+)?)\s*)?(天|日|个?工作日|days?|d|周|星期|weeks?|wks?|个?月|months?)?\s*(?:内|以内|左右)?$/iu

/** In days: `15`, `7-10天` (the longer), `2周`, `现货` (0). `heading` may name weeks or months for bare numbers. */
export function parseDays(cell: Cell, heading: string): Reading<number> {
  if (saysNothing(cell)) return nothing
  const text = plainText(cell).replace(/[‐‑–—−～]/gu, '-')
  if (/^(?:现货|有现货|库存|in stock|ex stock|stock|当天|当日)$/iu.test(text)) return reading(0)
  const found = DAYS.exec(text)
  if (!found) return /\d/u.test(text) ? unreadable(text, 'days-unreadable') : notUnderstood(text)
  const unit = found[3] ?? /周|week|月|month/iu.exec(heading)?.[0] ?? '天'
  const each = /周|星期|w/iu.test(unit) ? 7 : /月|month/iu.test(unit) ? 30 : 1
  const days = Math.round(Number(found[2] ?? found[1]) * each)
  return days <= 3_650 ? reading(days) : unreadable(text, 'days-unreadable')
}

export function parsePlace(cell: Cell): Reading<Region> {
  if (saysNothing(cell)) return nothing
  const text = plainText(cell)
  const { country = null, province = null, city = null, rest } = parseRegion(text.slice(0, 200))
  if (country === null && province === null) return notUnderstood(text)
  return reading({ country, province, city }, rest === undefined ? {} : { leftover: [text] })
}

/** 全国 is China, 全球 an empty list with nothing to exclude; a part nobody knows is kept for a note. */
export function parseRegions(cell: Cell): Reading<Region[]> {
  if (saysNothing(cell)) return nothing
  const regions: Region[] = []
  const doubts: Reading<Region[]>['doubts'][number][] = []
  for (const part of partsOf(plainText(cell))) {
    if (/^(?:全国|国内|中国|中国大陆|china|nationwide)$/iu.test(part))
      regions.push({ country: '中国', province: null, city: null })
    else if (/^(?:全球|海外|不限|worldwide|global)$/iu.test(part)) return reading([])
    else {
      const place = parsePlace(part)
      if (place.value === null || place.leftover.length > 0)
        doubts.push({ value: part, doubt: 'words-not-understood', kept: false })
      else regions.push(place.value)
    }
  }
  return { value: regions.slice(0, 100), problems: [], doubts, leftover: [] }
}

/** `ISO9001、CE(2027-05-01)`: a day behind a name is its last. `until` holds for those without one. */
export function parseCertificates(
  cell: Cell,
  { today, until }: { today: LocalDate; until: LocalDate | null },
): Reading<OfferingInput['certificates']> {
  if (saysNothing(cell)) return nothing
  const held: OfferingInput['certificates'] = []
  const leftover: string[] = []
  for (const part of partsOf(plainText(cell))) {
    const day = /[(（至到:：\s]*((?:20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[)）]?\s*$/u.exec(part)
    const name = CertificateName.safeParse(
      (day ? part.slice(0, day.index) : part).replace(
        /(?:认证|证书|certified|certificates?|certification)$/iu,
        '',
      ),
    )
    const expiresOn = day ? parseDate(day[1] ?? '', { today }).value : until
    if (!name.success) leftover.push(part)
    else if (!held.some((each) => each.name === name.data)) held.push({ name: name.data, expiresOn })
  }
  return { value: held.slice(0, 30), problems: [], doubts: [], leftover }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[、,，;；|\n]|\s\/\s|(?<=\p{L})\/(?=\p{L})|\s+(?=ISO)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 200)
