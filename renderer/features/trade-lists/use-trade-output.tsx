import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { PrintOver } from '#renderer/ui/paper/print-over.tsx'
import type { PrintFailure } from '#shared/contract/desktop.ts'
import { cellValue, headingOf, type ListWords } from './cell-text.ts'
import { addressOf } from './list-order.ts'
import { TradePaper } from './paper/trade-paper.tsx'
import type { TradePaperList } from './paper/trade-paper-list.ts'

export type OutputKind = 'print' | 'pdf' | 'xlsx' | 'csv'

/**
 * Puts a list on paper or into a file. On the desktop the shell prints the list's own bare page; a browser prints it from
 * here. `waiting` says which is under way; `overlay` has to be rendered.
 */
export function useTradeOutput(words: ListWords) {
  const { t } = useTranslation(['trade', 'lists'])
  const errorWords = useErrorWords()
  const today = useToday()
  const [waiting, setWaiting] = useState<OutputKind | undefined>(undefined)
  const [printing, setPrinting] = useState<TradePaperList | undefined>(undefined)

  const put = async (kind: OutputKind, list: TradePaperList) => {
    if (waiting !== undefined) return
    setWaiting(kind)
    try {
      if (kind === 'xlsx' || kind === 'csv') await saveTable(kind, list)
      else if (window.desktop === undefined) {
        if (kind === 'pdf') showToast('info', t('lists:output.pdfFromBrowser'))
        setPrinting(list)
      } else if (kind === 'pdf') await savePdf(list)
      else await print(list)
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setWaiting(undefined)
    }
  }

  const fileName = (list: TradePaperList, ending: string) => `${list.title} ${today}.${ending}`
  const told = (saved: unknown) => {
    if (saved !== null) showToast('success', t('lists:output.saved'))
  }
  const failed = (reason: PrintFailure) => showToast('error', t(`lists:output.failed.${reason}`))
  const pageOf = (list: TradePaperList) => ({
    path: `/print/trade-list?${addressOf(list.order)}`,
    landscape: true,
  })

  async function saveTable(format: 'xlsx' | 'csv', { order, rows, title, ...list }: TradePaperList) {
    const { columns, request } = order
    const file = await client.tradeLists.exportFile({
      name: title,
      format,
      titles: columns.map((column) => headingOf(column, request.kind, words)),
      rows: rows.map((row) => columns.map((column) => cellValue(column, row, words))),
    })
    told(await saveFile(file, fileName({ order, rows, title, ...list }, format)))
  }

  async function savePdf(list: TradePaperList) {
    const result = await window.desktop?.printToPdf(pageOf(list))
    if (result === undefined) return
    if ('failed' in result) failed(result.failed)
    else told(await saveFile({ bytes: result.bytes }, fileName(list, 'pdf')))
  }

  async function print(list: TradePaperList) {
    const result = await window.desktop?.print(pageOf(list))
    if (result?.printed === false && result.reason !== 'cancelled') failed(result.reason)
  }

  const overlay: ReactNode =
    printing === undefined ? null : (
      <PrintOver title={printing.title} onDone={() => setPrinting(undefined)}>
        {(onLaidOut) => <TradePaper list={printing} words={words} onLaidOut={onLaidOut} />}
      </PrintOver>
    )
  return { put, waiting: printing === undefined ? waiting : ('print' as const), overlay }
}
