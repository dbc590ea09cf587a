import { Button, Chip, Group } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Timeline, TimelineGroup } from '#renderer/ui/timeline/timeline.tsx'
import type { OrganizationId, VisitId } from '#shared/model/ids.ts'
import type { TimelineEntry } from '#shared/model/timeline.ts'
import { type TimelineType, timelineQuery } from '../organization-queries.ts'
import { TimelineRow } from './timeline-row.tsx'

/** What a chip shows; needs, rounds and deals are one story of trade. */
const chips = {
  visit: ['visit'],
  problem: ['problem'],
  followUp: ['followUp'],
  trade: ['requirement', 'match', 'deal'],
  touchpoint: ['touchpoint'],
  change: ['change'],
} as const satisfies Record<string, readonly TimelineType[]>
type ChipName = keyof typeof chips
const chipNames = ['visit', 'problem', 'followUp', 'trade', 'touchpoint', 'change'] as const

/** The story of the organization, newest first, a month at a time. */
export function TimelinePanel(props: {
  organizationId: OrganizationId
  renderVisitCorrection: ((visitId: VisitId, onClose: () => void) => ReactNode) | undefined
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const format = useFormat()
  const errorWords = useErrorWords()
  const [shown, setShown] = useState<readonly ChipName[]>([])
  const [correcting, setCorrecting] = useState<VisitId | undefined>(undefined)
  const story = useInfiniteQuery(
    timelineQuery(
      props.organizationId,
      shown.flatMap((name) => chips[name]),
    ),
  )
  const months = useMemo(() => byMonth(story.data?.pages.flatMap((page) => page.entries) ?? []), [story.data])
  return (
    <div className="buyer-timeline">
      <Chip.Group
        multiple
        value={[...shown]}
        onChange={(chosen) => setShown(chipNames.filter((name) => chosen.includes(name)))}
      >
        <Group gap={6} className="buyer-timeline-filter">
          <Chip size="xs" variant="outline" checked={shown.length === 0} onChange={() => setShown([])}>
            {t('common:all')}
          </Chip>
          {chipNames.map((name) => (
            <Chip key={name} size="xs" variant="outline" value={name}>
              {t(`buyers:timeline.type.${name}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {story.isPending ? <ListSkeleton rows={6} /> : null}
      {story.error === null ? null : (
        <EmptyState
          size="panel"
          title={errorWords(story.error)}
          actions={[{ label: t('common:retry'), onClick: () => void story.refetch() }]}
        />
      )}
      {story.data !== undefined && months.length === 0 ? (
        <EmptyState
          title={t(shown.length === 0 ? 'buyers:timeline.empty' : 'buyers:timeline.emptyFilter')}
          body={shown.length === 0 ? t('buyers:timeline.emptyBody') : undefined}
        />
      ) : null}
      <Timeline label={t('buyers:timeline.title')}>
        {months.map(({ month, entries }) => (
          <TimelineGroup key={month} heading={format.month(`${month}-01`)}>
            {entries.map((entry) => (
              <TimelineRow
                key={entryKey(entry)}
                entry={entry}
                organizationId={props.organizationId}
                onCorrect={props.renderVisitCorrection === undefined ? undefined : setCorrecting}
              />
            ))}
          </TimelineGroup>
        ))}
      </Timeline>
      {story.hasNextPage ? (
        <Button
          variant="default"
          size="xs"
          fullWidth
          loading={story.isFetchingNextPage}
          onClick={() => void story.fetchNextPage()}
        >
          {t('buyers:timeline.more')}
        </Button>
      ) : null}
      {correcting === undefined
        ? null
        : props.renderVisitCorrection?.(correcting, () => setCorrecting(undefined))}
    </div>
  )
}

function byMonth(entries: readonly TimelineEntry[]): Array<{ month: string; entries: TimelineEntry[] }> {
  const months = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const month = entry.on.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [entry])
    else known.push(entry)
  }
  return [...months].map(([month, ofMonth]) => ({ month, entries: ofMonth }))
}

function entryKey(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'visit':
      return entry.visit.id
    case 'problem':
      return entry.problem.id
    case 'followUp':
      return entry.followUp.id
    case 'change':
      return `${entry.entry.changeSetId} ${entry.entry.recordId}`
    case 'touchpoint':
      return `${entry.touchpoint.id} ${entry.event}`
    case 'requirement':
      return entry.requirement.id
    case 'match':
      return `${entry.matchId} ${entry.event}`
    case 'deal':
      return entry.deal.id
  }
}
