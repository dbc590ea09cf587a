import { dayNumber, parseDay } from './days.ts'

export type FormatLanguage = 'zh-CN' | 'en'

/** Writes dates, numbers and money as the language writes them. `on` is a local day `YYYY-MM-DD`, `at` an ISO instant. */
export type Format = ReturnType<typeof makeFormat>

const made = new Map<string, Format>()

/** The same object for the same language and zone: making its dozen Intl formatters takes longer than painting a row. */
export function createFormat(language: FormatLanguage, timeZone?: string): Format {
  // Without a zone it is the computer's, which moves when a laptop travels.
  const key = `${language} ${timeZone ?? new Date().getTimezoneOffset()}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = makeFormat(language, timeZone)
  made.set(key, format)
  return format
}

function makeFormat(language: FormatLanguage, timeZone: string | undefined) {
  const isChinese = language === 'zh-CN'
  const locale = isChinese ? 'zh-CN' : 'en-US'
  const zone = timeZone === undefined ? {} : { timeZone }
  const dayParts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const year = dayParts({ year: 'numeric' })
  const monthOfYear = dayParts({ year: 'numeric', month: 'long' })
  const monthShort = dayParts({ month: 'short' })
  const dayOfMonth = dayParts({ day: 'numeric' })
  const weekdayShort = dayParts({ weekday: 'short' })
  const chineseDay = dayParts({ month: 'long', day: 'numeric' })
  const chineseDate = dayParts({ year: 'numeric', month: 'long', day: 'numeric' })
  const clock = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const instantDay = new Intl.DateTimeFormat('en-CA', {
    ...zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const yuan = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: 20,
  })
  const exactShort = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 20 })
  const roundedShort = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
  const percentage = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const sizes = sizeUnits.map(
    (unit, step) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }),
  )
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' })
  const listing = new Intl.ListFormat(locale, { type: 'conjunction' })

  const monthDay = (on: string) => {
    const day = parseDay(on)
    if (day === undefined) return on
    return isChinese ? chineseDay.format(day) : `${dayOfMonth.format(day)} ${monthShort.format(day)}`
  }
  const date = (on: string) => {
    const day = parseDay(on)
    if (day === undefined) return on
    return isChinese ? chineseDate.format(day) : `${monthDay(on)} ${year.format(day)}`
  }
  const weekday = (on: string) => {
    const day = parseDay(on)
    return day === undefined ? '' : weekdayShort.format(day)
  }
  const dateWithWeekday = (on: string) => {
    if (parseDay(on) === undefined) return on
    return isChinese ? `${date(on)} ${weekday(on)}` : `${weekday(on)} ${date(on)}`
  }
  const number = (value: number) => plain.format(value)

  return {
    language,
    number,
    /** 3月5日 / 5 Mar */
    monthDay,
    /** 2026年3月5日 / 5 Mar 2026 */
    date,
    weekday,
    /** 2026年3月5日 周四 / Thu 5 Mar 2026 */
    dateWithWeekday,
    /** 2026年3月 / March 2026 */
    month: (on: string) => {
      const day = parseDay(on)
      return day === undefined ? on : monthOfYear.format(day)
    },
    /** The year is left out when it is this year's. */
    dateNear: (on: string, today: string) => (on.slice(0, 4) === today.slice(0, 4) ? monthDay(on) : date(on)),
    /** 今天, 明天, 3天后 / today, tomorrow, in 3 days. Whole local days. */
    relativeDay: (on: string, today: string) => {
      const [to, from] = [dayNumber(on), dayNumber(today)]
      return to === undefined || from === undefined ? on : relative.format(to - from, 'day')
    },
    /** 09:30 in the reader's zone. */
    time: (at: string) => clock.format(new Date(at)),
    /** The local day of an instant, `YYYY-MM-DD`. */
    dayOf: (at: string) => instantDay.format(new Date(at)),
    /** 2026年3月5日 09:30 / 5 Mar 2026 09:30 */
    dateTime: (at: string) => `${date(instantDay.format(new Date(at)))} ${clock.format(new Date(at))}`,
    /** Yuan, every digit: ¥3,731,234.5 */
    yuan: (value: number) => yuan.format(value),
    /** Every digit, in the currency's own sign: ¥1,250.5, US$300. */
    money: (value: number, currency: string) =>
      currency === 'CNY' ? yuan.format(value) : moneyOf(locale, currency).format(value),
    /**
     * A short exact amount, or undefined when shortening would lose a digit: 3730000 → 373万, but 3731234 stays long.
     * English readers count in thousands, where the full figure is as short as an exact one gets.
     */
    shortExact: (value: number) => {
      const size = Math.abs(value)
      const unit = size >= 100_000_000 ? 1_000_000 : 100
      return isChinese && size >= 10_000 && Number.isInteger(value / unit)
        ? exactShort.format(value)
        : undefined
    },
    /** Rounded to three digits; only for places that say so. */
    shortRounded: (value: number) => roundedShort.format(value),
    percent: (share: number) => percentage.format(share),
    bytes: (size: number) => {
      const step = size < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(size) / 3))
      return sizes[step]?.format(size / 1000 ** step) ?? plain.format(size)
    },
    minutes: (count: number) => minutes.format(count),
    list: (items: readonly string[]) => listing.format(items),
  }
}

const moneyFormats = new Map<string, Intl.NumberFormat>()

function moneyOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = moneyFormats.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    // Yen have the sign of the yuan.
    currencyDisplay: currency === 'JPY' ? 'code' : 'symbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: 20,
  })
  moneyFormats.set(key, format)
  return format
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
