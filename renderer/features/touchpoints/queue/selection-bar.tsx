import { Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCheck,
  IconChevronDown,
  IconCircleCheck,
  IconPlayerSkipForward,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { GridSelectionBar } from '#renderer/ui/grid/grid-selection-bar.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'
import { queuePlace, useQueuePlace } from './queue-place.ts'
import type { QueueActs } from './use-queue-acts.ts'

const icon = { size: 14, stroke: 1.5 }

/** What can be done with the picked rows. */
export function QueueSelectionBar(props: { acts: QueueActs; total: number; filter: TouchpointFilter }) {
  const { t } = useTranslation('touchpoints')
  const { acts } = props
  const selection = useQueuePlace((place) => place.selection)
  const isUnknown = props.filter.states?.length === 1 && props.filter.states[0] === 'unknown'
  return (
    <GridSelectionBar
      selection={selection}
      total={props.total}
      onSelectionChange={(next) => queuePlace.set({ selection: next })}
    >
      {isUnknown ? (
        <>
          <Button
            size="xs"
            leftSection={<IconCircleCheck {...icon} />}
            onClick={() => void acts.resolveUnknown(true)}
          >
            {t('unknown.wasSent')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void acts.resolveUnknown(false)}>
            {t('unknown.wasNotSent')}
          </Button>
        </>
      ) : (
        <>
          <Button size="xs" leftSection={<IconCheck {...icon} />} onClick={acts.approveChosen}>
            {t('keys.approve')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerSkipForward {...icon} />}
            onClick={() => acts.ask('skip')}
          >
            {t('keys.skip')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarEvent {...icon} />}
            onClick={() => acts.ask('reschedule')}
          >
            {t('keys.reschedule')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUser {...icon} />}
            onClick={() => acts.ask('reassign')}
          >
            {t('keys.reassign')}
          </Button>
          <Menu width={230} position="top-start" returnFocus>
            <Menu.Target>
              <Button size="xs" variant="default" rightSection={<IconChevronDown {...icon} />}>
                {t('queue.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item rightSection={<KeyHint keys="c" />} onClick={() => acts.ask('channel')}>
                {t('keys.channel')}
              </Menu.Item>
              <Menu.Item rightSection={<KeyHint keys="m" />} onClick={() => acts.ask('markSent')}>
                {t('keys.markSent')}
              </Menu.Item>
              <Menu.Item rightSection={<KeyHint keys="t" />} onClick={() => acts.ask('late')}>
                {t('keys.late')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconArrowBackUp {...icon} />}
                rightSection={<KeyHint keys="w" />}
                onClick={() => void acts.withdraw()}
              >
                {t('keys.withdraw')}
              </Menu.Item>
              <Menu.Item rightSection={<KeyHint keys="u" />} onClick={() => void acts.restore()}>
                {t('keys.restore')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    </GridSelectionBar>
  )
}
