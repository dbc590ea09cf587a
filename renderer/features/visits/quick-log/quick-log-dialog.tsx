import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type QuickLogRequest, useAppActions } from '#renderer/data/app-actions.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { LastTime } from '../details/last-time.tsx'
import { useLogForm } from '../draft/use-log-form.ts'
import { LogFields } from '../fields/log-fields.tsx'
import { NextStepField } from '../fields/next-step-field.tsx'
import { OwedField } from '../fields/owed-field.tsx'
import { AsideNotice, DraftNotice } from './draft-notice.tsx'
import { SaveFailure, SaveWaiting } from './save-failure.tsx'

/**
 * A call written down from anywhere: letters of the buyer, Enter, a number for the outcome, the note, Ctrl+Enter.
 * Closing keeps what was typed.
 */
export function QuickLogDialog(props: {
  request: QuickLogRequest
  onClose: () => void
  /** What to say, to be looked up beside the log; `onInsert` puts words into the note. */
  renderScripts?: (onInsert: (text: string) => void) => ReactNode
}) {
  const { t } = useTranslation(['visits', 'common'])
  const actions = useAppActions()
  const form = useLogForm(props.request, props.onClose)
  const { draft, change, fill, problem } = form
  /** An answer to a greeting is one change with it: what it raises or settles is written down by itself. */
  const isReply = props.request.touchpointId !== undefined
  const [hasScripts, setHasScripts] = useState(false)
  const toggleScripts = () => setHasScripts((before) => !before)
  useShortcut('visits.scripts', 'alt+h', t('visits:scripts'), toggleScripts, {
    inInputs: true,
    inDialogs: true,
    enabled: props.renderScripts !== undefined,
  })
  const insert = (text: string) =>
    change((now) => ({ note: now.note.trim() === '' ? text : `${now.note.trimEnd()}\n${text}` }))
  useShortcut('visits.save', 'mod+enter', t('visits:save'), form.save, { inInputs: true, inDialogs: true })
  return (
    <Modal
      opened
      size={640}
      yOffset="9vh"
      centered={false}
      onClose={props.onClose}
      title={isReply ? t('visits:logReply') : t('visits:quickLog')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
    >
      {form.restoredAt === undefined ? null : <DraftNotice at={form.restoredAt} onDiscard={form.discard} />}
      {form.asideName === undefined ? null : <AsideNotice name={form.asideName} onTake={form.takeAside} />}
      <LogFields
        look="whole"
        start={props.request.organizationId === undefined ? 'buyer' : 'outcome'}
        draft={draft}
        onChange={change}
        onFill={fill}
        onPick={form.pick}
        uploads={form.uploads}
        gap={problem?.kind === 'gap' ? problem.gap : undefined}
        onSave={form.save}
        withProblem={!isReply}
        onCreateBuyer={(legalName) => actions.newOrganization({ role: 'buyer', legalName })}
        nextStep={
          <NextStepField
            withLabel
            value={draft.nextStep}
            happenedOn={draft.happenedOn}
            onChange={(nextStep) => change({ nextStep })}
          />
        }
        below={
          <>
            {isReply ? null : <OwedField draft={draft} onChange={change} />}
            <LastTime key={draft.organizationId} organizationId={draft.organizationId} />
          </>
        }
      />
      {hasScripts ? <div className="visits-scripts">{props.renderScripts?.(insert)}</div> : null}
      <div className="visits-bottom">
        {problem?.kind === 'error' ? (
          <SaveFailure error={problem.error} isSaving={form.isSaving} onRetry={form.save} />
        ) : null}
        <div className="visits-foot">
          {form.isSaving ? <SaveWaiting /> : <span className="visits-quiet">{t('visits:keysHint')}</span>}
          {props.renderScripts === undefined ? null : (
            <Button
              variant="subtle"
              color="gray"
              aria-expanded={hasScripts}
              rightSection={<KeyHint keys="alt+h" />}
              onClick={toggleScripts}
            >
              {t('visits:scripts')}
            </Button>
          )}
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={form.save} loading={form.isSaving} rightSection={<KeyHint keys="mod+enter" />}>
            {t('common:save')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
