import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileSpreadsheet,
  IconFileText,
  IconMail,
  IconReportSearch,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { hideToast, showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { TouchpointId } from '#shared/model/ids.ts'
import type { TouchpointFilter } from '#shared/model/touchpoint.ts'
import { approvedIds, mostIds } from './approved-ids.ts'
import { type HandedOut, HandedOutDialog } from './handed-out-dialog.tsx'
import { ResultsDialog } from './results-dialog.tsx'

const toastId = 'touch-export'
const icon = { size: 16, stroke: 1.5 }
const everybody = () => true

type FileKind = 'eml' | 'xlsx' | 'csv'

/**
 * The ways out without a server or an interface: files for a mail program and for a gateway's web page, and its results read
 * back. Of what `filter` matches, those that are approved and picked.
 */
export function SendingMenu(props: { filter: TouchpointFilter; isPicked?: (id: TouchpointId) => boolean }) {
  const { t } = useTranslation('sending')
  const [isReading, setIsReading] = useState(false)
  const { isBusy, run, handedOut, close } = useExport(props.filter, props.isPicked ?? everybody)
  return (
    <>
      <Menu position="bottom-end" width={260} returnFocus>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            rightSection={<IconChevronDown size={14} stroke={1.5} />}
          >
            {t('outbox.files')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(props.isPicked === undefined ? 'files.approved' : 'files.picked')}</Menu.Label>
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => void run('eml')}>
            {t('files.eml')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet {...icon} />} onClick={() => void run('xlsx')}>
            {t('files.smsXlsx')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileText {...icon} />} onClick={() => void run('csv')}>
            {t('files.smsCsv')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconReportSearch {...icon} />} onClick={() => setIsReading(true)}>
            {t('files.readResults')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {handedOut === undefined ? null : <HandedOutDialog handedOut={handedOut} onClose={close} />}
      {isReading ? <ResultsDialog onClose={() => setIsReading(false)} /> : null}
    </>
  )
}

function useExport(filter: TouchpointFilter, isPicked: (id: TouchpointId) => boolean) {
  const { t } = useTranslation('sending')
  const format = useFormat()
  const today = useToday()
  const errorWords = useErrorWords()
  const [isBusy, setIsBusy] = useState(false)
  const [handedOut, setHandedOut] = useState<HandedOut | undefined>(undefined)
  const write = async (kind: FileKind): Promise<void> => {
    const channel = kind === 'eml' ? 'email' : 'sms'
    const { ids, leftOut, isMore } = await approvedIds(channel, filter, isPicked)
    if (isMore) {
      showToast('info', t('files.tooMany', { most: format.number(mostIds) }), { id: toastId })
      return
    }
    if (ids.length === 0) {
      showToast('info', t(kind === 'eml' ? 'files.noneMail' : 'files.noneSms'), { id: toastId })
      return
    }
    showToast('info', t('files.working', { count: ids.length, shown: format.number(ids.length) }), {
      id: toastId,
      stays: true,
    })
    const selection = { type: 'ids' as const, ids }
    const { language } = format
    const file =
      kind === 'eml'
        ? await client.sending.exportEml({ selection })
        : await client.sending.exportSms({ selection, format: kind, language })
    const name = t(kind === 'eml' ? 'files.mailName' : 'files.smsName', { date: today })
    const saved = await saveFile(file, `${name}.${kind === 'eml' ? 'zip' : kind}`)
    hideToast(toastId)
    if (saved !== null) setHandedOut({ channel, ids, leftOut })
  }
  const run = async (kind: FileKind) => {
    setIsBusy(true)
    try {
      await write(kind)
    } catch (error) {
      showToast('error', errorWords(error), { id: toastId })
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, run, handedOut, close: () => setHandedOut(undefined) }
}
