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
  const due = dueWords(filter, { t, format }, today)
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
    ...part(
      t('lists:paper.priority'),
      (filter.priorities ?? []).map((priority) => t(`lists:priority.${priority}`)),
    ),
    ...part(
      t('lists:paper.origin'),
      (filter.origins ?? []).map((origin) => t(`model:followUpOrigin.${origin}`)),
    ),
    ...part(t('lists:paper.text'), filter.text === undefined ? [] : [filter.text]),
  ]
}

/** Paper is read on other days than it was printed: days are written out, never "today". */
function dueWords(
  { dueFrom, dueUntil }: FollowUpFilter,
  { t, format }: Pick<PaperWords, 't' | 'format'>,
  today: LocalDate,
): string | undefined {
  const near = (day: LocalDate) => format.dateNear(day, today)
  if (dueFrom === undefined && dueUntil === undefined) return undefined
  if (dueFrom === undefined)
    return dueUntil === undefined ? undefined : t('lists:paper.until', { until: near(dueUntil) })
  if (dueUntil === undefined) return t('lists:paper.from', { from: near(dueFrom) })
  if (dueFrom === dueUntil) return format.dateWithWeekday(dueFrom)
  return t('lists:paper.range', { from: near(dueFrom), until: near(dueUntil) })
}
