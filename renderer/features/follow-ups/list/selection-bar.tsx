import { Button, Menu, ScrollArea } from '@mantine/core'
import { IconArrowBackUp, IconBan, IconCheck, IconClockPause, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GridSelectionBar } from '#renderer/ui/grid/grid-selection-bar.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { SnoozeMenu } from '../dialog/snooze-menu.tsx'
import { useOwnerNames } from '../use-owner-names.ts'
import { listPlace, useListPlace } from './list-place.ts'
import type { ListActs } from './use-list-acts.ts'

/** What can be done with the picked rows. */
export function SelectionBar(props: { acts: ListActs; total: number; withClosed: boolean }) {
  const { t } = useTranslation(['followUps', 'common'])
  const { acts } = props
  const selection = useListPlace((place) => place.selection)
  const [isSnoozing, setIsSnoozing] = useState(false)
  const { users } = useOwnerNames()
  return (
    <GridSelectionBar
      selection={selection}
      total={props.total}
      onSelectionChange={(next) => listPlace.set({ selection: next })}
    >
      <Button
        size="xs"
        leftSection={<IconCheck size={14} stroke={1.5} />}
        onClick={() => void acts.complete()}
      >
        {t('followUps:complete.do')}
      </Button>
      <SnoozeMenu
        isOpen={isSnoozing}
        onToggle={setIsSnoozing}
        targets={acts.targets()}
        onPick={(dueOn) => void acts.snooze(dueOn, '')}
        onOtherDay={() => acts.ask('snooze')}
      >
        <Button size="xs" variant="default" leftSection={<IconClockPause size={14} stroke={1.5} />}>
          {t('followUps:snooze.do')}
        </Button>
      </SnoozeMenu>
      <Menu width={220} returnFocus>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconUser size={14} stroke={1.5} />}>
            {t('followUps:reassign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ScrollArea.Autosize mah={320} type="auto">
            {users.map((user) => (
              <Menu.Item key={user.id} onClick={() => void acts.reassign(user.id, user.name)}>
                <Person name={user.name} size={20} />
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => void acts.reassign(null, t('common:unassigned'))}>
              {t('common:unassigned')}
            </Menu.Item>
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBan size={14} stroke={1.5} />}
        onClick={() => acts.ask('cancel')}
      >
        {t('followUps:cancel.do')}
      </Button>
      {props.withClosed ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={14} stroke={1.5} />}
          onClick={() => void acts.reopen()}
        >
          {t('followUps:reopen')}
        </Button>
      ) : null}
    </GridSelectionBar>
  )
}
