import { Tooltip } from '@mantine/core'
import { IconDeviceLaptop, IconPlugConnectedX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '#renderer/data/client.ts'

/** Where the data is and whether it can be reached: on this computer; sync will add its own states. */
export function ConnectionChip() {
  const { t } = useTranslation('frame')
  const state = useConnectionState()
  const isOnline = state === 'online'
  return (
    <Tooltip label={isOnline ? t('syncOfflineHelp') : t('connecting')} multiline maw={240}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it means is in its tooltip, which the keyboard must reach too */}
      <span className="connection-chip" data-state={state} role="status" tabIndex={0}>
        {isOnline ? (
          <IconDeviceLaptop size={15} stroke={1.5} aria-hidden />
        ) : (
          <IconPlugConnectedX size={15} stroke={1.5} aria-hidden />
        )}
        {isOnline ? t('syncOffline') : t('connecting')}
      </span>
    </Tooltip>
  )
}

export const useConnectionState = () => useSyncExternalStore(connection.subscribe, connection.getState)
