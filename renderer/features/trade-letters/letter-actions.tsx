import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconMail, IconPrinter, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { PrintOver } from '#renderer/ui/paper/print-over.tsx'
import type { Introduction, LetterSide, TradeLetter } from '#shared/model/trade-letter.ts'
import { LetterPaper } from './letter-paper.tsx'

type Act = 'send' | 'mail' | 'print' | 'propose'

/** A letter on its way: by the mail server, as a mail for any mail program, on paper, or copied; and noted as proposed. */
export function LetterActions(props: {
  introduction: Introduction
  side: LetterSide
  letter: TradeLetter
  address: string | null
  mayBeContacted: boolean
  leaks: boolean
}) {
  const { t } = useTranslation(['trade', 'lists', 'common'])
  const errorWords = useErrorWords()
  const undoToast = useUndoToast()
  const confirm = useConfirm()
  const [waiting, setWaiting] = useState<Act | undefined>(undefined)
  const [printing, setPrinting] = useState<TradeLetter | undefined>(undefined)
  const { introduction, side, letter, address } = props
  const isProposed = introduction[side].proposed
  const isDecided = ['rejected', 'deal', 'noDeal'].includes(introduction.state)

  /** What is not ticked goes out only when somebody says so again. */
  const mayGo = async () =>
    !props.leaks ||
    (await confirm({
      title: t('trade:letters.leaksTitle'),
      body: t('trade:letters.leaksBody'),
      confirmLabel: t('trade:letters.sendAnyway'),
      isDanger: true,
    }))

  const act = async (what: Act, work: () => Promise<void>) => {
    if (waiting !== undefined) return
    setWaiting(what)
    try {
      await work()
    } catch (error) {
      showToast('error', errorWords(error))
    } finally {
      setWaiting(undefined)
    }
  }

  const noteProposed = async () => {
    const written = await client.matches.propose({ id: introduction.matchId, to: side })
    undoToast({
      message: t(`trade:letters.proposedTo.${side}`, { name: letter.to.company }),
      changeSetId: written.changeSetId,
    })
  }

  const send = () =>
    act('send', async () => {
      if (address === null || !(await mayGo())) return
      await client.tradeLetters.send({ letter, address })
      showToast('success', t('trade:letters.sent', { address }))
      if (!isProposed && !isDecided) await noteProposed()
    })

  const saveMail = () =>
    act('mail', async () => {
      if (address === null || !(await mayGo())) return
      const file = await client.tradeLetters.exportEml({ letter, address })
      const saved = await saveFile(file, `${t('trade:letters.fileName', { name: letter.to.company })}.eml`)
      if (saved !== null) showToast('success', t('lists:output.saved'))
    })

  const print = () =>
    act('print', async () => {
      if (!(await mayGo())) return
      if (window.desktop === undefined) {
        setPrinting(letter)
        return
      }
      const { id } = await client.tradeLetters.keep(letter)
      const result = await window.desktop.print({ path: `/print/trade-letter?letter=${id}` })
      if (!result.printed && result.reason !== 'cancelled')
        showToast('error', t(`lists:output.failed.${result.reason}`))
    })

  const copy = async () => {
    if (!(await mayGo())) return
    await navigator.clipboard.writeText(letter.body)
    showToast('success', t('trade:letters.copied'))
  }

  const propose = () => act('propose', noteProposed)

  const isEmpty = letter.body.trim() === ''
  return (
    <>
      {props.mayBeContacted ? null : <p className="tletters-hint">{t('trade:letters.mayNotHint')}</p>}
      <div className="tletters-actions">
        <Button
          size="xs"
          disabled={address === null || isEmpty || !props.mayBeContacted}
          loading={waiting === 'send'}
          leftSection={<IconSend size={14} stroke={1.5} />}
          title={address === null ? t('trade:letters.noAddress') : t('trade:letters.mailTo', { address })}
          onClick={() => void send()}
        >
          {t('trade:letters.send')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={address === null || isEmpty || !props.mayBeContacted}
          loading={waiting === 'mail'}
          leftSection={<IconMail size={14} stroke={1.5} />}
          title={address === null ? t('trade:letters.noAddress') : t('trade:letters.mailTo', { address })}
          onClick={() => void saveMail()}
        >
          {t('trade:letters.asMail')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty}
          loading={waiting === 'print'}
          leftSection={<IconPrinter size={14} stroke={1.5} />}
          onClick={() => void print()}
        >
          {t('trade:letters.print')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={isEmpty}
          leftSection={<IconCopy size={14} stroke={1.5} />}
          onClick={() => void copy()}
        >
          {t('trade:letters.copy')}
        </Button>
        {isProposed || isDecided ? null : (
          <Button
            size="xs"
            variant="default"
            className="tletters-propose"
            loading={waiting === 'propose'}
            leftSection={<IconCheck size={14} stroke={1.5} />}
            onClick={() => void propose()}
          >
            {t('trade:letters.markProposed')}
          </Button>
        )}
      </div>
      {printing === undefined ? null : (
        <PrintOver title={printing.subject} onDone={() => setPrinting(undefined)}>
          {(onLaidOut) => <LetterPaper letter={printing} own={introduction.own} onLaidOut={onLaidOut} />}
        </PrintOver>
      )}
    </>
  )
}
