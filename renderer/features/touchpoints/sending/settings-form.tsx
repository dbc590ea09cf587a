import { Button, PasswordInput } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { sendingSettingsQuery } from './sending-queries.ts'
import { useSendingErrorWords } from './use-sending-words.ts'
import './sending.css'

export type SendingSettings = Awaited<ReturnType<typeof client.sending.settings>>

/** A panel of the ways out: what it is for, and its form once the settings are there. */
export function SendingPanel(props: {
  title: string
  body?: string
  children: (settings: SendingSettings) => ReactNode
}) {
  const { t } = useTranslation('common')
  const errorWords = useErrorWords()
  const { data, error, refetch } = useQuery(sendingSettingsQuery)
  return (
    <Panel title={props.title} flush>
      {props.body === undefined ? null : <p className="sending-hint">{props.body}</p>}
      {data === undefined && error === null ? <ListSkeleton rows={4} /> : null}
      {data === undefined && error !== null ? (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('retry'), onClick: () => void refetch() }]}
        />
      ) : null}
      {data === undefined ? null : props.children(data)}
    </Panel>
  )
}

/** Said before anybody types a password that will be gone tomorrow. */
export function NotKeptNotice({ settings }: { settings: SendingSettings }) {
  const { t } = useTranslation('sending')
  if (settings.keepsSecrets) return null
  return (
    <p className="sending-notice">
      <IconInfoCircle size={16} stroke={1.5} aria-hidden />
      {t('notKept')}
    </p>
  )
}

/**
 * Writes a way out and shows it as it is now. `attempt` counts the tries that were stopped by a wrong field: from the first
 * on wrong fields are marked, and each moves the keyboard to the first of them.
 */
export function useWayOut() {
  const { t } = useTranslation('sending')
  const queries = useQueryClient()
  const words = useSendingErrorWords()
  const confirm = useConfirm()
  const form = useRef<HTMLFormElement>(null)
  const [attempt, setAttempt] = useState(0)
  const [isSaving, setIsSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (attempt === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus()
  }, [attempt])
  const write = async (run: () => Promise<unknown>, message: string): Promise<boolean> => {
    setIsSaving(true)
    setProblem(null)
    try {
      await run()
      await queries.invalidateQueries({ queryKey: ['sending'] })
      showToast('success', message)
      setAttempt(0)
      return true
    } catch (error) {
      setProblem(words(error))
      return false
    } finally {
      setIsSaving(false)
    }
  }
  const remove = async (title: string, run: () => Promise<unknown>) => {
    const isSure = await confirm({
      title,
      body: t('removeBody'),
      confirmLabel: t('remove'),
      isDanger: true,
    })
    return isSure && write(run, t('removed'))
  }
  return {
    form,
    isSaving,
    problem,
    isMarking: attempt > 0,
    mark: () => setAttempt((before) => before + 1),
    write,
    remove,
  }
}

/** A password: it can be written and forgotten, never read. */
export function SecretField(props: {
  label: string
  description?: string
  value: string
  onChange: (value: string) => void
  isKept: boolean
  keptWords: string
  /** Why the one that is kept will not be used. */
  warning: string | undefined
  forgetWords: string
  onForget: () => void
}) {
  const { t } = useTranslation('sending')
  return (
    <div className="sending-secret">
      <PasswordInput
        label={props.label}
        description={props.description}
        autoComplete="new-password"
        maxLength={1000}
        placeholder={props.isKept ? t('keepToChange') : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {props.warning === undefined ? null : <p className="sending-warn">{props.warning}</p>}
      {props.isKept ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          title={props.keptWords}
          onClick={props.onForget}
        >
          {props.forgetWords}
        </Button>
      ) : null}
    </div>
  )
}

/** The form around the fields: saving, removing, and what was wrong. */
export function WayOutForm(props: {
  way: ReturnType<typeof useWayOut>
  isChanged: boolean
  isSet: boolean
  onSave: () => void
  onRemove: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('sending')
  const { way } = props
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!way.isSaving && props.isChanged) props.onSave()
  }
  return (
    <form ref={way.form} noValidate onSubmit={submit}>
      <div className="sending-fields">{props.children}</div>
      {way.problem === null ? null : (
        <p className="sending-problem" role="alert">
          {way.problem}
        </p>
      )}
      <div className="sending-foot">
        <Button type="submit" size="xs" loading={way.isSaving} disabled={!props.isChanged}>
          {t('save')}
        </Button>
        {props.isSet ? (
          <Button size="xs" variant="subtle" color="red" onClick={props.onRemove}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
