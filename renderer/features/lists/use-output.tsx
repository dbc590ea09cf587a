import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { createFormat } from '#renderer/ui/format/format.ts'
import type { PrintFailure } from '#shared/contract/desktop.ts'
import { PrintColumn, type PrintedList } from '#shared/model/follow-up-list.ts'
import { listFileName } from './file-name.ts'
import { PrintListOver } from './paper/print-over.tsx'

export type OutputKind = 'print' | 'pdf' | 'xlsx'

/**
 * Puts a kept list on paper or into a file. On the desktop the shell prints the list's own bare page; a browser prints
 * it from here. `waiting` says which is under way; `overlay` has to be rendered.
 */
export function useOutput() {
  const { t, i18n } = useTranslation('lists')
  const errorWords = useErrorWords()
  const [waiting, setWaiting] = useState<OutputKind | undefined>(undefined)
  const [printing, setPrinting] = useState<PrintedList | undefined>(undefined)

  /** Undefined from `keepList` means it told the user why there is none. */
  const put = async (kind: OutputKind, keepList: () => Promise<PrintedList | undefined>) => {
    if (waiting !== undefined) return
    setWaiting(kind)
    try {
      const list = await keepList()
      if (list === undefined) return
      if (kind === 'xlsx') await saveXlsx(list)
      else if (window.desktop === undefined) {
        if (kind === 'pdf') showToast('info', t('output.pdfFromBrowser'))
        setPrinting(list)
      } else if (kind === 'pdf') await savePdf(list)
      else await printPaper(list)
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setWaiting(undefined)
    }
  }

  const saved = (result: { path: string | undefined } | null) => {
    if (result !== null) showToast('success', t('output.saved'))
  }
  const failed = (reason: PrintFailure) => showToast('error', t(`output.failed.${reason}`))
  const requestOf = (list: PrintedList) => ({
    path: `/print/follow-ups?list=${list.id}`,
    landscape: list.layout.orientation === 'landscape',
  })

  async function savePdf(list: PrintedList) {
    const result = await window.desktop?.printToPdf(requestOf(list))
    if (result === undefined) return
    if ('failed' in result) failed(result.failed)
    else saved(await saveFile({ bytes: result.bytes }, listFileName(list.layout.title, dayOf(list), 'pdf')))
  }

  async function printPaper(list: PrintedList) {
    const result = await window.desktop?.print(requestOf(list))
    if (result?.printed === false && result.reason !== 'cancelled') failed(result.reason)
  }

  async function saveXlsx(list: PrintedList) {
    const words = i18n.getFixedT(list.layout.language, 'lists')
    const headings = Object.fromEntries(
      [...PrintColumn.options, 'number' as const, 'group' as const].map((column) => [
        column,
        words(`column.${column}`),
      ]),
    )
    const file = await client.printedLists.exportXlsx({ id: list.id, headings })
    saved(await saveFile(file, listFileName(list.layout.title, dayOf(list), 'xlsx')))
  }

  const overlay: ReactNode =
    printing === undefined ? null : <PrintListOver list={printing} onDone={() => setPrinting(undefined)} />
  return { put, waiting: printing === undefined ? waiting : 'print', overlay }
}

const dayOf = (list: PrintedList) => createFormat(list.layout.language).dayOf(list.createdAt)
