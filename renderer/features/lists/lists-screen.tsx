import { Tabs } from '@mantine/core'
import { IconKeyboard, IconLayoutList } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { FollowUpFilter } from '#shared/model/follow-up-list.ts'
import { PrintedListId } from '#shared/model/ids.ts'
import { Builder, type BuilderProps } from './builder/builder-screen.tsx'
import { EnterResults } from './entry/enter-results.tsx'
import './lists.css'

const Address = z.object({
  filter: FollowUpFilter.optional().catch(undefined),
  list: PrintedListId.optional().catch(undefined),
  tab: z.enum(['build', 'enter']).optional().catch(undefined),
})

export type ListsScreenProps = Pick<BuilderProps, 'renderFilters'>

/** Lists on their way to paper, and on their way back. */
export function ListsScreen(props: ListsScreenProps) {
  const { t } = useTranslation('lists')
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { filter, list, tab } = useMemo(() => Address.parse(search), [search])
  const shown = list === undefined ? (tab ?? 'build') : 'enter'
  return (
    <Tabs
      className="lists"
      value={shown}
      keepMounted={false}
      onChange={(value) =>
        void navigate({ to: '/lists', search: value === 'enter' ? { tab: 'enter' } : {}, replace: true })
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
      </Page>
    </Tabs>
  )
}
