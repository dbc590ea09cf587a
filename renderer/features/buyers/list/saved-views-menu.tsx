import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconCheck, IconChevronDown, IconUsers } from '@tabler/icons-react'
import { memo, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import type { GridHandle } from '#renderer/ui/grid/data-grid.tsx'
import type { SavedView, SavedViewInput } from '#shared/model/saved-view.ts'
import type { Shelf } from '../organization-links.ts'
import { useWrite } from '../use-write.ts'
import { columnSignature } from './column-signature.ts'
import { sortOf } from './grid-columns.ts'
import { compactFilter } from './list-filter.ts'
import type { ListActs, ListState } from './use-list-state.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'

/** Lists worth coming back to: a filter with its columns and order, for oneself or for everybody. */
export const SavedViewsMenu = memo(function SavedViewsMenu(props: {
  shelf: Shelf
  views: ListState['views']
  view: ListState['view']
  acts: ListActs
  grid: RefObject<GridHandle | null>
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const { me } = useReadyStatus()
  const write = useWrite()
  const confirm = useConfirm()
  const [naming, setNaming] = useState<'new' | 'rename' | undefined>(undefined)
  const [isModified, setIsModified] = useState(false)
  const { view, views, acts } = props
  const isMine = view !== undefined && (view.ownerId === null || view.ownerId === me.id)

  const asShown = (name: string, shared: boolean): SavedViewInput => {
    const columnState = props.grid.current?.getColumnState() ?? null
    const sort = sortOf(props.grid.current?.getColumnState() ?? [])
    return { screen: props.shelf, name, filter: compactFilter(acts.filterNow()), sort, columnState, shared }
  }
  const saveNew = async (name: string, shared: boolean) => {
    const saved = asShown(name, shared)
    const written = await write(
      () => client.savedViews.save({ view: saved }),
      t('buyers:views.saved', { name }),
    )
    if (written !== undefined) acts.show({ view: written.id, filter: saved.filter })
    setNaming(undefined)
  }
  const saveOver = async (changed: SavedView, change: Partial<SavedViewInput>, message: string) => {
    const { screen, name, filter, sort, columnState, shared } = changed
    const next = { screen, name, filter, sort, columnState, shared, ...change }
    await write(() => client.savedViews.save({ id: changed.id, view: next }), message)
    setNaming(undefined)
  }
  const remove = async (gone: SavedView) => {
    const isSure = await confirm({
      title: t('buyers:views.deleteTitle', { name: gone.name }),
      body: gone.shared ? t('buyers:views.deleteShared') : t('buyers:views.deleteBody'),
      confirmLabel: t('common:delete'),
      isDanger: true,
    })
    if (!isSure) return
    acts.openView(undefined)
    await write(
      () => client.savedViews.remove({ id: gone.id }),
      t('buyers:views.deleted', { name: gone.name }),
    )
  }
  const readModified = () =>
    setIsModified(
      view !== undefined &&
        (JSON.stringify(compactFilter(view.filter)) !== JSON.stringify(compactFilter(acts.filterNow())) ||
          columnSignature(view.columnState) !== columnSignature(props.grid.current?.getColumnState())),
    )

  return (
    <>
      <Menu position="bottom-start" width={260} onOpen={readModified}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={14} stroke={1.5} />}
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
          >
            <span className="buyers-view-name">{view?.name ?? t(`buyers:views.all.${props.shelf}`)}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ViewItem
            name={t(`buyers:views.all.${props.shelf}`)}
            isOpen={view === undefined}
            onClick={() => acts.openView(undefined)}
          />
          {views.length === 0 ? null : <Menu.Label>{t('buyers:views.title')}</Menu.Label>}
          {views.map((one) => (
            <ViewItem
              key={one.id}
              name={one.name}
              isShared={one.shared}
              isOpen={one.id === view?.id}
              onClick={() => acts.openView(one)}
            />
          ))}
          <Menu.Divider />
          {view !== undefined && isMine && isModified ? (
            <Menu.Item
              onClick={() =>
                void saveOver(
                  view,
                  asShown(view.name, view.shared),
                  t('buyers:views.saved', { name: view.name }),
                )
              }
            >
              {t('buyers:views.saveOver', { name: view.name })}
            </Menu.Item>
          ) : null}
          <Menu.Item onClick={() => setNaming('new')}>{t('buyers:views.saveAs')}</Menu.Item>
          {view !== undefined && isMine ? (
            <>
              <Menu.Item onClick={() => setNaming('rename')}>{t('buyers:views.rename')}</Menu.Item>
              <Menu.Item
                onClick={() =>
                  void saveOver(
                    view,
                    { shared: !view.shared },
                    t(view.shared ? 'buyers:views.unshared' : 'buyers:views.shared', { name: view.name }),
                  )
                }
              >
                {t(view.shared ? 'buyers:views.unshare' : 'buyers:views.share')}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => void remove(view)}>
                {t('buyers:views.delete')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {naming === undefined ? null : (
        <ViewNameDialog
          title={naming === 'new' ? t('buyers:views.newTitle') : t('buyers:views.renameTitle')}
          name={naming === 'new' ? '' : (view?.name ?? '')}
          shared={naming === 'new' ? false : (view?.shared ?? false)}
          onClose={() => setNaming(undefined)}
          onSave={(name, shared) => {
            if (naming === 'new' || view === undefined) void saveNew(name, shared)
            else void saveOver(view, { name, shared }, t('buyers:views.saved', { name }))
          }}
        />
      )}
    </>
  )
})

function ViewItem(props: { name: string; isOpen: boolean; isShared?: boolean; onClick: () => void }) {
  const { t } = useTranslation('buyers')
  return (
    <Menu.Item
      onClick={props.onClick}
      leftSection={props.isOpen ? <IconCheck size={14} stroke={2} /> : <span className="buyers-view-gap" />}
      rightSection={
        props.isShared ? <IconUsers size={14} stroke={1.5} aria-label={t('views.isShared')} /> : undefined
      }
    >
      {props.name}
    </Menu.Item>
  )
}
