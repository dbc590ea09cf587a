import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { PrintOver } from '#renderer/ui/paper/print-over.tsx'
import type { PrintFailure } from '#shared/contract/desktop.ts'
import { GreetingPapers } from './greeting-papers.tsx'
import type { PaperJob } from './paper-job.ts'
import { PaperOptions, printerSheet, routeOf } from './paper-order.ts'

/** Prints a paper or saves it as a PDF; true when it came out. `overlay` has to be rendered. */
export function usePaperOutput(onOut: () => void) {
  const { t } = useTranslation(['touchPaper', 'lists'])
  const errorWords = useErrorWords()
  const [waiting, setWaiting] = useState<'print' | 'pdf' | undefined>(undefined)
  const [printing, setPrinting] = useState<PaperJob | undefined>(undefined)
  const titleOf = ({ words, order }: PaperJob) => words.t(`touchPaper:kind.${order.kind}`)
  const failed = (reason: PrintFailure) => showToast('error', t(`lists:output.failed.${reason}`))

  const put = async (kind: 'print' | 'pdf', job: PaperJob) => {
    if (waiting !== undefined) return
    setWaiting(kind)
    try {
      if (window.desktop === undefined) {
        if (kind === 'pdf') showToast('info', t('lists:output.pdfFromBrowser'))
        setPrinting(job)
      } else if (kind === 'pdf') await savePdf(job)
      else await print(job)
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setWaiting(undefined)
    }
  }

  async function savePdf(job: PaperJob) {
    const result = await window.desktop?.printToPdf(requestOf(job))
    if (result === undefined) return
    if ('failed' in result) {
      failed(result.failed)
      return
    }
    const day = job.words.format.dayOf(job.paper.madeAt)
    const saved = await saveFile({ bytes: result.bytes }, `${titleOf(job)} ${day}.pdf`)
    if (saved === null) return
    showToast('success', t('touchPaper:saved'))
    onOut()
  }

  async function print(job: PaperJob) {
    const result = await window.desktop?.print(requestOf(job))
    if (result?.printed === true) onOut()
    else if (result !== undefined && result.reason !== 'cancelled') failed(result.reason)
  }

  const overlay: ReactNode =
    printing === undefined ? null : (
      <PrintOver
        title={titleOf(printing)}
        onDone={() => {
          setPrinting(undefined)
          onOut()
        }}
      >
        {(print) => <GreetingPapers job={printing} onLaidOut={print} />}
      </PrintOver>
    )
  return { put, waiting: printing === undefined ? waiting : ('print' as const), overlay }
}

/** In the order of the schema: the router keeps an address as it is only when it would write it so itself. */
function requestOf({ order, paper }: PaperJob) {
  const options = Object.entries(PaperOptions.parse(order)).map(([key, value]) => `${key}=${value}`)
  return {
    path: `${routeOf(order.kind)}?${[...options, `paper=${paper.id}`].join('&')}`,
    ...printerSheet(order),
  }
}
