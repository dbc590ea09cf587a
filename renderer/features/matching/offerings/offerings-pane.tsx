import { Button, UnstyledButton } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { SearchBox } from '#renderer/ui/forms/search-box.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { focusRow, useFocusOn } from '../focus-row.ts'
import { offeringListQuery, offeringQuery } from '../matching-queries.ts'
import { useTermsText } from '../terms/use-terms-text.ts'
import { useAddress } from '../use-address.ts'
import { OfferingDetail } from './offering-detail.tsx'

/** What suppliers sell at the left; who wants it at the right. */
export function OfferingsPane() {
  const { t } = useTranslation(['matchTools', 'matching'])
  const format = useFormat()
  const text = useTermsText()
  const { newOffering } = useAppActions()
  const { offering: asked, change } = useAddress()
  const [words, setWords] = useState('')
  const element = useRef<HTMLUListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const list = useInfiniteQuery(offeringListQuery(words))
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data])
  const total = list.data?.pages[0]?.total ?? 0
  const current = asked ?? rows[0]?.id ?? null
  const row = rows.find(({ id }) => id === current)
  const stored = useQuery(offeringQuery(row === undefined ? current : null)).data
  const offering = row ?? stored
  const move = (step: 1 | -1) => {
    const at = rows.findIndex(({ id }) => id === current)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    if (next !== undefined) change({ offering: next.id })
    if (at + step >= rows.length && list.hasNextPage) void list.fetchNextPage()
  }
  useShortcut('matching.offeringDown', 'j', t('matching:keys.down'), () => move(1))
  useShortcut('matching.offeringUp', 'k', t('matching:keys.up'), () => move(-1))
  useShortcut('matching.offeringDownArrow', 'down', t('matching:keys.down'), () => move(1))
  useShortcut('matching.offeringUpArrow', 'up', t('matching:keys.up'), () => move(-1))
  useShortcut('matching.searchOfferings', '/', t('matchTools:offerings.search'), () =>
    searchBox.current?.focus(),
  )
  useFocusOn(element, current)

  if (list.isSuccess && total === 0 && words === '')
    return (
      <EmptyState
        icon={<IconPackage size={28} stroke={1.5} />}
        title={t('matchTools:offerings.emptyTitle')}
        body={t('matchTools:offerings.emptyBody')}
        actions={[{ label: t('matching:newOffering'), keys: 'v', onClick: () => newOffering() }]}
      />
    )
  return (
    <div className="matching-offerings">
      <section className="matching-left" aria-label={t('matchTools:offerings.list')}>
        <div className="matching-filters">
          <SearchBox
            label={t('matchTools:offerings.search')}
            value={words}
            onChange={setWords}
            input={searchBox}
            onLeave={() => focusRow(element.current, current)}
            restMs={150}
          />
          <span className="matching-quiet">
            {t('matchTools:offerings.count', { count: total, shown: format.number(total) })}
          </span>
        </div>
        {list.isPending ? <ListSkeleton rows={8} /> : null}
        {list.isSuccess && rows.length === 0 ? (
          <EmptyState size="panel" title={t('matchTools:offerings.noneFound')} />
        ) : null}
        <ul className="matching-needs" ref={element} aria-label={t('matchTools:offerings.list')}>
          {rows.map((one) => (
            <li key={one.id}>
              <UnstyledButton
                className="matching-need"
                data-row={one.id}
                tabIndex={one.id === current ? 0 : -1}
                aria-current={one.id === current ? 'true' : undefined}
                onClick={() => change({ offering: one.id })}
              >
                <span className="matching-need-title">{one.title}</span>
                <span className="matching-need-line matching-quiet">
                  <span className="matching-need-buyer">{one.supplierName}</span>
                </span>
                <span className="matching-need-line matching-need-foot">
                  {one.price === null ? null : <span>{text.price(one.price)}</span>}
                  <span className="matching-need-age">
                    {t('matchTools:offerings.updated', { date: format.monthDay(one.updatedOn) })}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
          {list.hasNextPage ? (
            <li className="matching-more">
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('matching:showMore')}
              </Button>
            </li>
          ) : null}
        </ul>
      </section>
      {offering === undefined ? <div /> : <OfferingDetail key={offering.id} offering={offering} />}
    </div>
  )
}
