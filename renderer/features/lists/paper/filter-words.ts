import type { LocalDate } from '#shared/model/dates.ts'
import type { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import type { PaperWords } from './paper-words.ts'

/** What the ids of a filter are called. */
export interface FilterNames {
  owner: (id: string) => string
  import: string | undefined
  organization: string | undefined
}

/** What a list holds, part by part, as its head says it: 负责人：王芳、李雷; 到期：截至3月8日. */
export function filterWords(
  filter: FollowUpFilter,
  { t, format }: PaperWords,
  names: FilterNames,
  today: LocalDate,
): string[] {
  const all = (values: readonly string[]) => values.join(t('lists:paper.and'))
  const part = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [t('lists:paper.filterPart', { label, value: all(values) })]
  const due = rangeWords({ from: filter.dueFrom, until: filter.dueUntil }, 'lists:paper.until')
  const done = rangeWords({ from: filter.doneFrom, until: filter.doneUntil }, 'lists:paper.doneUntil')
  return [
    ...part(
      t('lists:paper.import'),
      filter.importId === undefined ? [] : [names.import ?? t('common:unknown')],
    ),
    ...part(
      t('lists:column.organization'),
      filter.organizationId === undefined ? [] : [names.organization ?? t('common:unknown')],
    ),
    ...part(
      t('common:owner'),
      (filter.ownerIds ?? []).map((id) => (id === null ? t('common:unassigned') : names.owner(id))),
    ),
    ...part(t('lists:column.dueOn'), due === undefined ? [] : [due]),
    ...part(
      t('lists:column.tier'),
      (filter.tiers ?? []).map((tier) => (tier === null ? t('model:tier.none') : t(`model:tier.${tier}`))),
    ),
    ...part(t('lists:column.territory'), filter.territories ?? []),
    ...part(t('lists:column.city'), filter.cities ?? []),
    ...part(
      t('lists:paper.state'),
      (filter.states ?? []).map((state) => t(`model:followUpState.${state}`)),
    ),
    ...part(t('lists:paper.done'), done === undefined ? [] : [done]),
    ...part(
      t('lists:paper.priority'),
      (filter.priorities ?? []).map((priority) => t(`model:followUpPriority.${priority}`)),
    ),
    ...part(
      t('lists:paper.origin'),
      (filter.origins ?? []).map((origin) => t(`model:followUpOrigin.${origin}`)),
    ),
    ...part(t('lists:paper.text'), filter.text === undefined ? [] : [filter.text]),
  ]
  /** Paper is read on other days than it was printed: days are written out, never "today". */
  function rangeWords(
    { from, until }: { from: LocalDate | undefined; until: LocalDate | undefined },
    untilKey: 'lists:paper.until' | 'lists:paper.doneUntil',
  ): string | undefined {
    const near = (day: LocalDate) => format.dateNear(day, today)
    if (from === undefined) return until === undefined ? undefined : t(untilKey, { until: near(until) })
    if (until === undefined) return t('lists:paper.from', { from: near(from) })
    if (from === until) return format.dateWithWeekday(from)
    return t('lists:paper.range', { from: near(from), until: near(until) })
  }
}
