import { Button, Popover, Text, UnstyledButton } from '@mantine/core'
import { IconDeviceLaptop, IconPlugConnectedX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '#renderer/data/client.ts'

/** Where the data is and whether it can be reached: only on this computer; sync will add its own states. */
export function ConnectionChip() {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const state = useConnectionState()
  const isOnline = state === 'online'
  const Icon = isOnline ? IconDeviceLaptop : IconPlugConnectedX
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="connection-chip"
          data-state={state}
          onClick={() => setIsOpen((before) => !before)}
        >
          <Icon size={15} stroke={1.5} aria-hidden />
          <span role="status">{isOnline ? t('localOnly') : t('connecting')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="connection-words">
          <Text fw={600}>{isOnline ? t('localOnlyTitle') : t('connecting')}</Text>
          <p>{isOnline ? t('localOnlyBody') : t('connectionLost')}</p>
          {isOnline ? <p>{t('localOnlyBackup')}</p> : null}
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setIsOpen(false)
              void navigate({ to: '/settings', search: { section: 'data' } })
            }}
          >
            {t('localOnlySettings')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

export const useConnectionState = () => useSyncExternalStore(connection.subscribe, connection.getState)
