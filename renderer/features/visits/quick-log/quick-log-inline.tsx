import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import { drafts } from '../draft/drafts.ts'
import { draftKeyOf } from '../draft/log-draft.ts'
import { useLogForm } from '../draft/use-log-form.ts'
import { LogFields } from '../fields/log-fields.tsx'
import { NextStepField } from '../fields/next-step-field.tsx'
import { OwedField } from '../fields/owed-field.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { SaveFailure } from './save-failure.tsx'
import '../visits.css'

/** One line under a buyer that opens into the log form; half-written words open it by themselves. */
export function QuickLogInline(props: { organizationId: OrganizationId; contactId?: ContactId }) {
  const { t } = useTranslation('visits')
  const line = useRef<HTMLButtonElement>(null)
  const hasDraft = drafts.get(draftKeyOf(props)) !== undefined
  const [state, setState] = useState<'line' | 'asked' | 'found'>(hasDraft ? 'found' : 'line')
  const wasOpen = useRef(false)
  useEffect(() => {
    // Back where it was opened from, so that the next key goes on from there.
    if (state === 'line' && wasOpen.current) line.current?.focus()
    wasOpen.current = state !== 'line'
  }, [state])
  if (state === 'line') {
    return (
      <button ref={line} type="button" className="visits-line" onClick={() => setState('asked')}>
        <IconPencilPlus size={16} stroke={1.5} aria-hidden />
        {t(drafts.get(draftKeyOf(props)) === undefined ? 'inlinePrompt' : 'inlineContinue')}
      </button>
    )
  }
  return (
    <InlineForm
      key={props.organizationId}
      {...props}
      start={state === 'asked' ? 'outcome' : 'nowhere'}
      onClose={() => setState('line')}
    />
  )
}

function InlineForm(props: {
  organizationId: OrganizationId
  contactId?: ContactId
  start: 'outcome' | 'nowhere'
  onClose: () => void
}) {
  const { t } = useTranslation(['visits', 'common'])
  const form = useLogForm(props, props.onClose)
  const { draft, change, fill, problem } = form
  return (
    <section
      className="visits-inline"
      aria-label={t('visits:quickLog')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        // An open list of choices takes it for itself.
        if (event.target instanceof Element && event.target.closest(openList) !== null) return
        // The first Esc leaves the form, not the pane it stands in.
        event.preventDefault()
        event.stopPropagation()
        props.onClose()
      }}
    >
      {form.restoredAt === undefined ? null : <DraftNotice at={form.restoredAt} onDiscard={form.discard} />}
      <LogFields
        look="narrow"
        start={props.start}
        draft={draft}
        onChange={change}
        onFill={fill}
        onPick={form.pick}
        uploads={form.uploads}
        gap={problem?.kind === 'gap' ? problem.gap : undefined}
        onSave={form.save}
        withProblem
        nextStep={
          <NextStepField
            value={draft.nextStep}
            happenedOn={draft.happenedOn}
            onChange={(nextStep) => change({ nextStep })}
          />
        }
        below={<OwedField draft={draft} onChange={change} />}
      />
      <div className="visits-bottom">
        {problem?.kind === 'error' ? (
          <SaveFailure error={problem.error} isSaving={form.isSaving} onRetry={form.save} />
        ) : null}
        <div className="visits-foot">
          <Button size="xs" variant="subtle" color="gray" onClick={props.onClose}>
            {t('visits:fold')}
          </Button>
          <Button
            size="xs"
            onClick={form.save}
            loading={form.isSaving}
            rightSection={<KeyHint keys="mod+enter" />}
          >
            {t('common:save')}
          </Button>
        </div>
      </div>
    </section>
  )
}

const openList = '[data-mantine-stop-propagation="true"]'
