import { parseArgs } from 'node:util'
import { builtInOccasions } from '#shared/domain/occasions/built-in-occasions.ts'
import type { CalendarDay } from '#shared/domain/occasions/calendar-days.ts'
import { occasionName } from '#shared/domain/occasions/occasion-title.ts'
import { type CalendarProblem, type CalendarSources, calendarCommand } from './calendar-command.ts'

type Language = 'zh-CN' | 'en'

type Output = { print(text: string): void; complain(text: string): void }

/** `occasions` and `dataDir` come from the store where there is one; the calendar needs none. */
type Sources = Pick<CalendarSources, 'publicHolidays' | 'dataDir'> &
  Partial<Pick<CalendarSources, 'occasions'>>

/**
 * `calendar --from D --to D [--country CN] [--language L] [--json]`, without opening a store. Resolves with the exit code: 0
 * printed, 1 it could not be made, 2 the arguments were not understood.
 */
export async function runCalendar(args: string[], output: Output, sources: Sources): Promise<number> {
  const { language, json } = whomToAnswer(args)
  const words = calendarWords[language]
  const fail = (error: string, message: string, exitCode: number): number => {
    if (json) output.print(JSON.stringify({ error, message }))
    else output.complain(message)
    return exitCode
  }
  const options = optionsOf(args)
  if (!options.ok) return fail('usage', `${options.reason}\n${words.usage}`, 2)
  try {
    const result = await calendarCommand(options, { occasions: builtInOccasions, ...sources })
    if (!result.ok) {
      const { code } = result.problem
      return fail(code, words.problem(result.problem), code === 'days-off-file' ? 1 : 2)
    }
    output.print(
      json
        ? JSON.stringify(result.days.map((day) => asJson(day, language)))
        : result.days.map((day) => asLine(day, language)).join('\n'),
    )
    return 0
  } catch (error) {
    return fail('unexpected', error instanceof Error ? error.message : String(error), 1)
  }
}

type Options = { ok: true; from: string | undefined; to: string | undefined; country: string }

function optionsOf(args: string[]): Options | { ok: false; reason: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        country: { type: 'string', default: 'CN' },
        language: { type: 'string' },
        json: { type: 'boolean' },
        'data-dir': { type: 'string' },
      },
    })
    return { ok: true, from: values.from, to: values.to, country: values.country }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

function whomToAnswer(args: string[]): { language: Language; json: boolean } {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { language: { type: 'string' }, json: { type: 'boolean' } },
  })
  return { language: values.language === 'en' ? 'en' : 'zh-CN', json: values.json === true }
}

const asJson = ({ date, lunar, occasions, publicHoliday, dayOff }: CalendarDay, language: Language) => ({
  date,
  lunar,
  occasions,
  publicHoliday: publicHoliday === null ? null : occasionName({ names: publicHoliday }, language),
  dayOff,
})

function asLine(day: CalendarDay, language: Language): string {
  const { date, lunar, occasions, publicHoliday } = asJson(day, language)
  const { off, work, provisional } = calendarWords[language]
  const kind = `${day.dayOff ? off : work}${day.isProvisional ? provisional : ''}`
  return [date, kind, lunar.label, publicHoliday ?? '', occasions.join(' ')].join('\t').trimEnd()
}

type CalendarWords = {
  usage: string
  off: string
  work: string
  /** Behind days of a year whose days off are not announced yet. */
  provisional: string
  problem(problem: CalendarProblem): string
}

const calendarWords: Record<Language, CalendarWords> = {
  'zh-CN': {
    usage: '用法：npm run -s cli -- calendar --from 2026-01-01 --to 2026-12-31 [--country CN] [--json]',
    off: '休',
    work: '班',
    provisional: '（待公布）',
    problem: (problem) => {
      switch (problem.code) {
        case 'no-such-from':
          return '--from应为1900-01-01至2100-12-31之间的日期。'
        case 'no-such-to':
          return '--to应为1900-01-01至2100-12-31之间的日期。'
        case 'to-before-from':
          return '--to早于--from。'
        case 'no-such-country':
          return `没有“${problem.country}”这个国家，请用两位代码，如DE。`
        case 'days-off-file':
          return `放假安排文件“${problem.path}”无法使用：${problem.detail}`
      }
    },
  },
  en: {
    usage: 'Usage: npm run -s cli -- calendar --from 2026-01-01 --to 2026-12-31 [--country CN] [--json]',
    off: 'off',
    work: 'work',
    provisional: ' (not announced yet)',
    problem: (problem) => {
      switch (problem.code) {
        case 'no-such-from':
          return '--from is a day from 1900-01-01 to 2100-12-31.'
        case 'no-such-to':
          return '--to is a day from 1900-01-01 to 2100-12-31.'
        case 'to-before-from':
          return '--to is before --from.'
        case 'no-such-country':
          return `No country is called “${problem.country}”. Give its code, such as DE.`
        case 'days-off-file':
          return `The list of days off “${problem.path}” cannot be used: ${problem.detail}`
      }
    },
  },
}
