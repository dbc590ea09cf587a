import { Tabs } from '@mantine/core'
import { IconArrowsExchange, IconKeyboard, IconLayoutList } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { PrintedListId } from '#shared/model/ids.ts'
import { TradeListKind } from '#shared/model/trade-list.ts'
import { Builder, type BuilderProps } from './builder/builder-screen.tsx'
import { EnterResults } from './entry/enter-results.tsx'
import './lists.css'

const Address = z.object({
  filter: FollowUpFilter.optional().catch(undefined),
  list: PrintedListId.optional().catch(undefined),
  tab: z.enum(['build', 'enter', 'trade']).optional().catch(undefined),
  kind: TradeListKind.optional().catch(undefined),
})

export interface ListsScreenProps extends Pick<BuilderProps, 'renderFilters'> {
  /** The lists of trade, which are another feature's. */
  renderTrade: (kind: TradeListKind | undefined, onKind: (kind: TradeListKind) => void) => ReactNode
}

/** Lists on their way to paper, and on their way back. */
export function ListsScreen(props: ListsScreenProps) {
  const { t } = useTranslation('lists')
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { filter, list, tab, kind } = useMemo(() => Address.parse(search), [search])
  const shown = list === undefined ? (tab ?? 'build') : 'enter'
  return (
    <Tabs
      className="lists"
      value={shown}
      keepMounted={false}
      onChange={(value) =>
        void navigate({
          to: '/lists',
          search: value === 'enter' || value === 'trade' ? { tab: value } : {},
          replace: true,
        })
      }
    >
      <Page
        fill
        header={
          <PageHeader
            title={t('title')}
            tabs={
              <Tabs.List>
                <Tabs.Tab value="build" leftSection={<IconLayoutList size={15} stroke={1.5} />}>
                  {t('tab.build')}
                </Tabs.Tab>
                <Tabs.Tab value="enter" leftSection={<IconKeyboard size={15} stroke={1.5} />}>
                  {t('tab.enter')}
                </Tabs.Tab>
                <Tabs.Tab value="trade" leftSection={<IconArrowsExchange size={15} stroke={1.5} />}>
                  {t('tab.trade')}
                </Tabs.Tab>
              </Tabs.List>
            }
          />
        }
      >
        <Tabs.Panel value="build" className="lists-panel">
          <Builder given={filter} renderFilters={props.renderFilters} />
        </Tabs.Panel>
        <Tabs.Panel value="enter" className="lists-panel">
          <EnterResults listId={list} />
        </Tabs.Panel>
        <Tabs.Panel value="trade" className="lists-panel">
          {props.renderTrade(
            kind,
            (chosen) =>
              void navigate({ to: '/lists', search: { tab: 'trade', kind: chosen }, replace: true }),
          )}
        </Tabs.Panel>
      </Page>
    </Tabs>
  )
}
