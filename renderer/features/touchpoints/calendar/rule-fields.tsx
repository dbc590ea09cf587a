import { Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { lunarDayName, lunarMonthName } from '#shared/domain/calendar/lunar-label.ts'
import { occurrencesBetween } from '#shared/domain/calendar/occurrences.ts'
import { checkOccasion } from '#shared/domain/occasions/check-occasion.ts'
import { addDays } from '#shared/domain/time/local-date.ts'
import { LocalDate } from '#shared/model/dates.ts'
import { type OccasionProblemCode, SolarTerm } from '#shared/model/occasion.ts'
import { asksForDay, asksForLeapMonth, inputOf, type OccasionDraft, type Repeat } from './occasion-draft.ts'
import { monthName } from './use-rule-words.ts'

const repeats = ['yearly', 'once', 'nthWeekday', 'solarTerm'] as const satisfies Repeat[]
const nths = [1, 2, 3, 4, 5, -1] as const
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** On which day: a date of either calendar, a weekday of a month, or a solar term. */
export function RuleFields(props: {
  draft: OccasionDraft
  onChange: (part: Partial<OccasionDraft>) => void
  problem: OccasionProblemCode | null
}) {
  const { t } = useTranslation('touchpoints')
  const { draft, onChange } = props
  return (
    <fieldset className="cal-rule">
      <legend>{t('rule.when')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('rule.when')}
        data={repeats.map((repeat) => ({ value: repeat, label: t(`rule.repeat.${repeat}`) }))}
        value={draft.repeat}
        onChange={(value) => {
          const repeat = repeats.find((one) => one === value)
          if (repeat !== undefined) onChange({ repeat })
        }}
      />
      {draft.repeat === 'nthWeekday' ? <WeekdayFields draft={draft} onChange={onChange} /> : null}
      {draft.repeat === 'solarTerm' ? (
        <Select
          label={t('rule.term')}
          searchable
          allowDeselect={false}
          data={SolarTerm.options.map((term) => ({ value: term, label: t(`term.${term}`) }))}
          value={draft.term}
          onChange={(term) => onChange({ term: SolarTerm.catch(draft.term).parse(term) })}
        />
      ) : null}
      {draft.repeat === 'yearly' || draft.repeat === 'once' ? (
        <DateFields draft={draft} onChange={onChange} />
      ) : null}
      {props.problem === null ? (
        <NextDays draft={draft} />
      ) : (
        <p className="touch-error" role="alert">
          {t(`occasionProblem.${props.problem}`)}
        </p>
      )}
    </fieldset>
  )
}

type Part = { draft: OccasionDraft; onChange: (part: Partial<OccasionDraft>) => void }

function DateFields({ draft, onChange }: Part) {
  const { t } = useTranslation(['touchpoints', 'model'])
  const { language } = useFormat()
  const isLunar = draft.calendar === 'lunar'
  return (
    <>
      <div className="cal-rule-date">
        <SegmentedControl
          size="xs"
          aria-label={t('touchpoints:rule.calendar')}
          data={(['solar', 'lunar'] as const).map((one) => ({
            value: one,
            label: t(`model:calendar.${one}`),
          }))}
          value={draft.calendar}
          onChange={(value) => {
            const calendar = value === 'lunar' ? 'lunar' : 'solar'
            onChange({ calendar, day: Math.min(draft.day, calendar === 'lunar' ? 30 : 31) })
          }}
        />
        <NumberInput
          aria-label={t('touchpoints:rule.year')}
          placeholder={draft.repeat === 'once' ? t('touchpoints:rule.year') : t('touchpoints:rule.firstYear')}
          title={draft.repeat === 'once' ? undefined : t('touchpoints:rule.firstYearHelp')}
          hideControls
          min={1900}
          max={2100}
          clampBehavior="none"
          allowDecimal={false}
          value={draft.year ?? ''}
          onChange={(year) => onChange({ year: typeof year === 'number' ? year : null })}
        />
        <Select
          aria-label={t('touchpoints:rule.month')}
          allowDeselect={false}
          data={numbers(12).map((month) => ({
            value: String(month),
            label: isLunar ? lunarMonthName({ month, leap: false }) : monthName(month, language),
          }))}
          value={String(draft.month)}
          onChange={(month) => onChange({ month: Number(month) })}
        />
        <Select
          aria-label={t('touchpoints:rule.day')}
          allowDeselect={false}
          data={numbers(isLunar ? 30 : 31).map((day) => ({
            value: String(day),
            label: isLunar ? lunarDayName(day) : String(day),
          }))}
          value={String(draft.day)}
          onChange={(day) => onChange({ day: Number(day) })}
        />
      </div>
      {isLunar ? (
        <Checkbox
          label={t('touchpoints:rule.leap')}
          checked={draft.leap}
          onChange={(event) => onChange({ leap: event.currentTarget.checked })}
        />
      ) : null}
      {draft.repeat === 'yearly' && asksForLeapMonth(draft) ? (
        <Select
          label={t('touchpoints:missing.leapMonth')}
          allowDeselect={false}
          data={(['plainMonth', 'nextMonth', 'skip'] as const).map((one) => ({
            value: one,
            label: t(`touchpoints:missing.${one}`),
          }))}
          value={draft.missing.leapMonthMissing ?? 'plainMonth'}
          onChange={(value) =>
            onChange({
              missing: {
                ...draft.missing,
                leapMonthMissing:
                  value === 'nextMonth' ? 'nextMonth' : value === 'skip' ? 'skip' : 'plainMonth',
              },
            })
          }
        />
      ) : null}
      {draft.repeat === 'yearly' && asksForDay(draft) ? (
        <Select
          label={t(isLunar ? 'touchpoints:missing.lunarDay' : 'touchpoints:missing.solarDay')}
          allowDeselect={false}
          data={(['lastDay', 'nextDay', 'skip'] as const).map((one) => ({
            value: one,
            label: t(`touchpoints:missing.${one}`),
          }))}
          value={draft.missing.dayMissing ?? 'lastDay'}
          onChange={(value) =>
            onChange({
              missing: {
                ...draft.missing,
                dayMissing: value === 'nextDay' ? 'nextDay' : value === 'skip' ? 'skip' : 'lastDay',
              },
            })
          }
        />
      ) : null}
    </>
  )
}

function WeekdayFields({ draft, onChange }: Part) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  return (
    <div className="cal-rule-date" data-parts="3">
      <Select
        aria-label={t('rule.month')}
        allowDeselect={false}
        data={numbers(12).map((month) => ({
          value: String(month),
          label: monthName(month, format.language),
        }))}
        value={String(draft.month)}
        onChange={(month) => onChange({ month: Number(month) })}
      />
      <Select
        aria-label={t('rule.nth')}
        allowDeselect={false}
        data={nths.map((nth) => ({
          value: String(nth),
          label: nth === -1 ? t('rule.last') : t('rule.ordinal', { nth }),
        }))}
        value={String(draft.nth)}
        onChange={(value) => onChange({ nth: nths.find((nth) => String(nth) === value) ?? 1 })}
      />
      <Select
        aria-label={t('rule.weekday')}
        allowDeselect={false}
        data={numbers(7).map((weekday) => ({
          value: String(weekday),
          label: format.weekday(`2024-01-0${weekday}`),
        }))}
        value={String(draft.weekday)}
        onChange={(weekday) => onChange({ weekday: Number(weekday) })}
      />
    </div>
  )
}

const shownDays = 3
const lookAheadDays = 3700

/** When it falls next, so that a lunar day or a fifth Sunday can be checked with the eyes. */
function NextDays({ draft }: { draft: OccasionDraft }) {
  const { t } = useTranslation('touchpoints')
  const format = useFormat()
  const today = LocalDate.parse(useToday())
  // The name plays no part in the days.
  const checked = checkOccasion({ ...inputOf(draft), names: { zh: '·', en: '' } })
  if (!checked.ok) return null
  const days = occurrencesBetween(checked.occasion.rule, today, addDays(today, lookAheadDays))
  if (days.length === 0) return <p className="touch-muted">{t('rule.never')}</p>
  return (
    <p className="touch-muted">
      {t('rule.next', {
        days: days
          .slice(0, shownDays)
          .map(({ on }) => format.dateWithWeekday(on))
          .join(t('separator')),
      })}
    </p>
  )
}
