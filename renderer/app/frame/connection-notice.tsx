import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnectionState } from './connection-chip.tsx'

const quietMs = 800
const longMs = 12_000

/** A line across the top while the service is away. A restart is usually over before it would show. */
export function ConnectionNotice() {
  const { t } = useTranslation(['frame', 'common'])
  const state = useConnectionState()
  const [phase, setPhase] = useState<'quiet' | 'short' | 'long'>('quiet')
  useEffect(() => {
    setPhase('quiet')
    if (state !== 'lost') return
    const soon = setTimeout(() => setPhase('short'), quietMs)
    const late = setTimeout(() => setPhase('long'), longMs)
    return () => {
      clearTimeout(soon)
      clearTimeout(late)
    }
  }, [state])
  if (phase === 'quiet') return null
  return (
    <div className="connection-notice" role="alert">
      <IconPlugConnectedX size={16} stroke={1.5} aria-hidden />
      {phase === 'short' ? t('frame:connectionLost') : t('frame:connectionLostLong')}
      {phase === 'long' ? (
        <Button size="xs" variant="default" onClick={() => window.location.reload()}>
          {t('common:retry')}
        </Button>
      ) : null}
    </div>
  )
}
