import { Button, Modal } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { isAllowed } from '#shared/domain/touchpoints/act-states.ts'
import type { GreetingPaper } from '#shared/model/greeting-paper.ts'
import type { TouchpointSelection } from '#shared/model/touchpoint.ts'
import { useTouchpointActs } from '../queue/use-touchpoint-acts.ts'
import { LeftOut } from './left-out.tsx'
import { PaperOptionFields } from './paper-option-fields.tsx'
import { PaperOptions, type PaperOrder, paperKinds } from './paper-order.ts'
import { madePaperQuery } from './paper-queries.ts'
import { PapersPreview } from './papers-preview.tsx'
import { usePaperJob } from './use-paper-job.ts'
import { usePaperOutput } from './use-paper-output.tsx'
import { isMeantFor } from './who-prints.ts'

/** What the papers will look like, before any is printed. */
export function PrintGreetingsDialog(props: {
  selection: TouchpointSelection
  /** When it was opened: a dialog opened again looks again. */
  opened: number
  onClose: () => void
}) {
  const { t } = useTranslation(['touchPaper', 'common'])
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery(madePaperQuery(props.selection, props.opened))
  return (
    <Modal
      opened
      size={1120}
      title={t('touchPaper:title')}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {data === undefined ? (
        error === null ? (
          <ListSkeleton rows={8} />
        ) : (
          <EmptyState
            size="panel"
            title={errorWords(error)}
            actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
          />
        )
      ) : (
        <PrintDesk paper={data} onClose={props.onClose} />
      )}
    </Modal>
  )
}

function PrintDesk({ paper, onClose }: { paper: GreetingPaper; onClose: () => void }) {
  const { t } = useTranslation('touchPaper')
  const format = useFormat()
  const acts = useTouchpointActs()
  const [order, setOrder] = useState<PaperOrder>(() => firstOrder(paper, format.language))
  const [sheets, setSheets] = useState<number | undefined>(undefined)
  // What came out of the printer and may now be marked as sent.
  const [isOut, setIsOut] = useState(false)
  const job = usePaperJob(paper, order)
  const { put, waiting, overlay } = usePaperOutput(() => setIsOut(true))
  useEffect(() => void window.desktop?.warmUpPrinting(), [])
  const change = (part: Partial<PaperOrder>) => {
    setIsOut(false)
    setOrder((before) => ({ ...before, ...part }))
  }
  const sendable =
    order.kind === 'calls' ? [] : job.people.filter(({ state }) => isAllowed('markSent', state))
  const markSent = async () => {
    const ids = sendable.map(({ id }) => id)
    if (await acts.markSent({ type: 'ids', ids }, null)) onClose()
  }
  return (
    <div className="gpaper-desk">
      <div className="gpaper-side">
        <PaperOptionFields order={order} paper={paper} onChange={change} />
        <LeftOut paper={paper} job={job} leftOut={job.leftOut} />
        <div className="gpaper-acts">
          <Button
            fullWidth
            leftSection={<IconPrinter size={16} stroke={1.5} />}
            disabled={job.people.length === 0}
            loading={waiting === 'print'}
            onClick={() => void put('print', job)}
          >
            {t('print')}
          </Button>
          <Button
            fullWidth
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} />}
            disabled={job.people.length === 0}
            loading={waiting === 'pdf'}
            onClick={() => void put('pdf', job)}
          >
            {t('pdf')}
          </Button>
        </div>
        {isOut && sendable.length > 0 ? (
          <div className="gpaper-out" role="status">
            <p>{t('out.ask', { count: sendable.length, shown: format.number(sendable.length) })}</p>
            <Button size="xs" onClick={() => void markSent()}>
              {t('out.mark')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setIsOut(false)}>
              {t('out.notYet')}
            </Button>
          </div>
        ) : null}
      </div>
      <PapersPreview job={job} sheets={sheets} onSheets={setSheets} />
      {overlay}
    </div>
  )
}

/** The paper most of them are meant for, and everybody where nobody is meant for any. */
function firstOrder(paper: GreetingPaper, language: PaperOrder['language']): PaperOrder {
  const count = (kind: PaperOrder['kind']) => paper.people.filter((person) => isMeantFor(kind, person)).length
  const kind = count('calls') > count('letters') ? 'calls' : paperKinds[0]
  return { ...PaperOptions.parse({ language }), kind, everyChannel: count(kind) === 0 }
}
