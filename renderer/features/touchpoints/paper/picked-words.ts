import type { PaperJob } from './paper-job.ts'

/** What a list holds, in words, so that whoever finds it on a desk knows what it is. */
export function pickedWords({
  paper,
  people,
  words,
}: Pick<PaperJob, 'paper' | 'people' | 'words'>): string[] {
  const { t, format, language } = words
  const { filter } = paper
  const part = (label: string, value: string) => t('lists:paper.filterPart', { label, value })
  const joined = (values: readonly string[]) => [...new Set(values)].join(t('lists:paper.and'))
  const occasions = joined(people.map(({ occasion }) => (language === 'en' ? occasion.en : occasion.zh)))
  const occasion =
    filter?.year === undefined
      ? occasions
      : t('touchpoints:queue.title', { name: occasions, year: filter.year })
  const parts: string[] = occasions === '' ? [] : [part(t('touchpoints:columns.occasion'), occasion)]
  if (filter === null) return [...parts, t('touchPaper:picked.byHand')]
  const { states, issue, channel, ownerIds, late, occursFrom, occursUntil } = filter
  if (occursFrom !== undefined || occursUntil !== undefined) {
    const [from, until] = [occursFrom, occursUntil].map((day) => (day === undefined ? '' : format.date(day)))
    parts.push(
      part(
        t('touchpoints:columns.occursOn'),
        t('touchpoints:queue.span', { from: from ?? '', until: until ?? '' }),
      ),
    )
  }
  if (states !== undefined && states.length > 0) {
    parts.push(
      part(t('touchpoints:columns.state'), joined(states.map((state) => t(`touchpoints:state.${state}`)))),
    )
  }
  if (issue !== undefined) parts.push(part(t('touchpoints:columns.issues'), t(`touchpoints:issue.${issue}`)))
  if (channel !== undefined) parts.push(part(t('touchpoints:columns.channel'), t(`model:channel.${channel}`)))
  if (ownerIds !== undefined && ownerIds.length > 0) {
    const owners = joined(people.map(({ ownerName }) => ownerName ?? t('common:unassigned')))
    if (owners !== '') parts.push(part(t('touchPaper:picked.owner'), owners))
  }
  if (late === true) parts.push(t('touchpoints:filter.late'))
  return parts
}
