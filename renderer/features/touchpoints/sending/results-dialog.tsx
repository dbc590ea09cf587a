import { Button, Group, Modal } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { FileProblem } from '#shared/contract/imports-contract.ts'

type Answer = Awaited<ReturnType<typeof client.sending.readSmsResults>>
type Reading =
  | { state: 'waiting' | 'reading' }
  | { state: 'failed'; words: string }
  | { state: 'read'; fileName: string; answer: Answer }

/** The lists our import reads, too. */
const accepted = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt'
const shownCounts = [
  { key: 'sent', tone: 'done' },
  { key: 'failed', tone: 'overdue' },
  { key: 'unclear', tone: 'due' },
  { key: 'notFound', tone: 'due' },
] as const

/** What became of texts that were sent on the gateway's own page: its file of results, dropped or chosen. */
export function ResultsDialog(props: { onClose: () => void }) {
  const { t } = useTranslation(['sending', 'common'])
  const format = useFormat()
  const undoToast = useUndoToast()
  const fileWords = useFileWords()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [reading, setReading] = useState<Reading>({ state: 'waiting' })
  const read = async (file: File | undefined) => {
    if (file === undefined || reading.state === 'reading') return
    setReading({ state: 'reading' })
    try {
      const answer = await client.sending.readSmsResults({ file })
      setReading({ state: 'read', fileName: file.name, answer })
      undoToast({ message: t('sending:results.written'), changeSetId: answer.changeSetId })
    } catch (error) {
      setReading({ state: 'failed', words: fileWords(error) })
    }
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === 'dragover')
  }
  return (
    <Modal
      opened
      size={520}
      title={t('sending:results.title')}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className="touch-dialog-body">{t('sending:results.body')}</p>
      {reading.state === 'read' ? (
        <div role="status">
          <p>{t('sending:results.done', { file: reading.fileName })}</p>
          <ul className="sending-read">
            {shownCounts.map(({ key, tone }) => {
              const count = reading.answer[key]
              return count === 0 && key !== 'sent' ? null : (
                <li key={key} data-tone={tone}>
                  {t(`sending:results.${key}`, { count, shown: format.number(count) })}
                </li>
              )
            })}
          </ul>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={() => setReading({ state: 'waiting' })}>
              {t('sending:results.another')}
            </Button>
            <Button onClick={props.onClose}>{t('common:done')}</Button>
          </Group>
        </div>
      ) : (
        <>
          <section
            className="sending-drop"
            aria-label={t('sending:results.drop')}
            data-over={isOver}
            onDragOver={drag}
            onDragLeave={drag}
            onDrop={(event) => {
              drag(event)
              void read(event.dataTransfer.files[0])
            }}
          >
            <IconFileImport size={26} stroke={1.3} aria-hidden />
            <p>{t('sending:results.drop')}</p>
            <Button
              data-autofocus
              loading={reading.state === 'reading'}
              onClick={() => input.current?.click()}
            >
              {t('sending:results.choose')}
            </Button>
            <input
              ref={input}
              type="file"
              accept={accepted}
              hidden
              aria-label={t('sending:results.choose')}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                // The same file again is a new attempt.
                event.currentTarget.value = ''
                void read(file)
              }}
            />
          </section>
          <p role="status" className="sending-error">
            {reading.state === 'reading'
              ? t('sending:results.reading')
              : reading.state === 'failed'
                ? reading.words
                : null}
          </p>
        </>
      )}
    </Modal>
  )
}

const Refused = z.object({ problem: FileProblem })

/** Why a file could not be read, in the words the import has for it. */
function useFileWords(): (error: unknown) => string {
  const { t } = useTranslation(['sending', 'imports'])
  const errorWords = useErrorWords()
  return (error) => {
    const refused =
      error instanceof ORPCError && error.code === 'FILE' ? Refused.safeParse(error.data) : undefined
    if (!refused?.success) return errorWords(error)
    const { problem } = refused.data
    // Here it is mostly a list without the columns that are needed.
    return problem === 'not-a-table' ? t('sending:results.noColumns') : t(`imports:fileProblem.${problem}`)
  }
}
