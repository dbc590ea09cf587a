import { Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { sendingSettingsQuery } from './sending-queries.ts'
import { SendingPanel } from './settings-form.tsx'

/** What happens without anybody pressing a button. */
export function SwitchesPanel() {
  const { t } = useTranslation('sending')
  const errorWords = useErrorWords()
  const queries = useQueryClient()
  const put = async (part: { automatic: boolean } | { notifies: boolean }) => {
    try {
      await client.sending.setAutomatic(part)
    } catch (error) {
      showToast('error', errorWords(error))
    }
    await queries.invalidateQueries({ queryKey: sendingSettingsQuery.queryKey })
  }
  return (
    <SendingPanel title={t('switches')}>
      {({ automatic, notifies }) => (
        <div className="sending-switches">
          <Switch
            label={t('automatic')}
            description={t('automaticBody')}
            checked={automatic}
            onChange={(event) => void put({ automatic: event.currentTarget.checked })}
          />
          <Switch
            label={t('notifies')}
            description={t('notifiesBody')}
            checked={notifies}
            onChange={(event) => void put({ notifies: event.currentTarget.checked })}
          />
        </div>
      )}
    </SendingPanel>
  )
}
