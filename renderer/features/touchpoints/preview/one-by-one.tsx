import { Button, Modal, SegmentedControl } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Channel } from '#shared/model/contact.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'
import { ChannelLabel } from '../channel-label.tsx'
import { touchpointPageQuery } from '../touchpoint-queries.ts'
import { RoundOfGreetings } from './round-of-greetings.tsx'

/** Ways nothing sends by itself: each greeting passes through somebody's hands. */
export const channelsByHand = ['wechat', 'phone', 'letter', 'gift'] as const satisfies Channel[]
type ByHand = (typeof channelsByHand)[number]

/** Greetings by hand, one person after the other: text on the clipboard, number to call, done, next. */
export function OneByOne(props: {
  filter: TouchpointFilter
  /** What stands beside a call: the script. */
  renderBeside: (channel: Channel) => ReactNode
  onClose: () => void
}) {
  const { t } = useTranslation(['touchMessages', 'common'])
  const format = useFormat()
  const [chosen, setChosen] = useState<ByHand | undefined>(undefined)
  const counts = useQueries({
    queries: channelsByHand.map((channel) => touchpointPageQuery(filterOf(props.filter, channel), 0, 1)),
    combine: (results) => ({
      isPending: results.some((result) => result.isPending),
      totals: results.map((result) => result.data?.total ?? 0),
    }),
  })
  const inUse = channelsByHand.filter(
    (channel, index) => (counts.totals[index] ?? 0) > 0 || channel === chosen,
  )
  const channel = chosen ?? (counts.isPending ? undefined : inUse[0])
  return (
    <Modal
      opened
      size={channel === 'phone' ? 1080 : 760}
      yOffset="6vh"
      centered={false}
      title={t('touchMessages:round.title')}
      onClose={props.onClose}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {channel === undefined ? (
        counts.isPending ? (
          <ListSkeleton rows={6} />
        ) : (
          <EmptyState
            icon={<IconChecks size={22} stroke={1.5} />}
            title={t('touchMessages:round.nothing')}
            body={t('touchMessages:round.nothingBody')}
            actions={[{ label: t('common:close'), onClick: props.onClose }]}
          />
        )
      ) : (
        <>
          {inUse.length < 2 ? null : (
            <SegmentedControl
              size="xs"
              mb={12}
              aria-label={t('touchMessages:round.channel')}
              value={channel}
              data={inUse.map((one) => ({
                value: one,
                label: (
                  <span className="touch-inline">
                    <ChannelLabel channel={one} />
                    {format.number(counts.totals[channelsByHand.indexOf(one)] ?? 0)}
                  </span>
                ),
              }))}
              onChange={(value) => setChosen(channelsByHand.find((one) => one === value))}
            />
          )}
          <Round
            key={channel}
            filter={filterOf(props.filter, channel)}
            channel={channel}
            beside={props.renderBeside(channel)}
            onClose={props.onClose}
          />
        </>
      )}
    </Modal>
  )
}

/** Complete and let go or waiting for it: whoever goes through them by hand looks at each anyway. */
const filterOf = (filter: TouchpointFilter, channel: ByHand): TouchpointFilter => ({
  ...filter,
  issue: undefined,
  late: undefined,
  channel,
  states: ['ready', 'approved'],
})

const mostInARound = 500

/** The people as they were when the round began: who is done must not make the others jump. */
function Round(props: { filter: TouchpointFilter; channel: ByHand; beside: ReactNode; onClose: () => void }) {
  const { t } = useTranslation('common')
  const { data, refetch } = useQuery({
    ...touchpointPageQuery(props.filter, 0, mostInARound),
    queryKey: ['touchpoints', 'round', props.filter],
    meta: { tables: [] },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (data === undefined) return <ListSkeleton rows={6} />
  if (data.rows.length === 0) return <Button onClick={() => void refetch()}>{t('retry')}</Button>
  return (
    <RoundOfGreetings
      rows={data.rows}
      channel={props.channel}
      beside={props.beside}
      onClose={props.onClose}
    />
  )
}
