import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { MorningNotice } from '#shared/contract/sending-contract.ts'
import { MorningToast } from './morning-toast.tsx'

const askEveryMs = 60_000
const toastId = 'morning'

/** Once a morning, what the day's greetings want: by the system's notification, in a browser inside the window. */
export function useMorningNotice() {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const navigate = useNavigate()
  const bodyOf = ({ toLook, toSend, late }: MorningNotice): string =>
    format.list(
      (['toLook', 'toSend', 'late'] as const).flatMap((key) => {
        const count = { toLook, toSend, late }[key]
        return count === 0 ? [] : [t(`morning.${key}`, { count, shown: format.number(count) })]
      }),
    )
  const ask = useEffectEvent(async () => {
    try {
      const notice = await client.sending.morning()
      if (notice === null) return
      const [title, body] = [t('morning.title'), bodyOf(notice)]
      if (window.desktop === undefined) {
        const open = () => void navigate({ to: '/touchpoints' })
        const toast = <MorningToast id={toastId} body={body} action={t('morning.open')} onOpen={open} />
        showToast('info', toast, { id: toastId, title, stays: true })
      } else await window.desktop.notify({ title, body })
      await client.sending.toldMorning({ day: notice.day })
    } catch {
      // Asked again in a minute; the connection shows its own state.
    }
  })
  useEffect(() => {
    void ask()
    const timer = setInterval(() => void ask(), askEveryMs)
    return () => clearInterval(timer)
  }, [])
}
