import { Alert, Button, Modal } from '@mantine/core'
import { IconHistory, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FieldsSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { VisitId } from '#shared/model/ids.ts'
import type { Visit } from '#shared/model/visit.ts'
import { LogFields } from '../fields/log-fields.tsx'
import { SaveFailure } from '../quick-log/save-failure.tsx'
import { visitQuery } from '../visit-queries.ts'
import { NextStepTwoFields } from './next-step-two-fields.tsx'
import { useCorrection } from './use-correction.ts'
import { VisitHistory } from './visit-history.tsx'

/** A logged visit put right. What it said before stays in its history, and is shown here. */
export function CorrectVisitDialog(props: { visitId: VisitId; onClose: () => void }) {
  const { t } = useTranslation(['visits', 'common'])
  const errorWords = useErrorWords()
  const { data: visit, error, refetch } = useQuery(visitQuery(props.visitId))
  return (
    <Modal
      opened
      size={640}
      yOffset="9vh"
      centered={false}
      onClose={props.onClose}
      title={t('visits:correctTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
    >
      {visit === undefined && error === null ? <FieldsSkeleton rows={6} /> : null}
      {visit === undefined && error !== null ? (
        <EmptyState
          size="panel"
          title={errorWords(error)}
          actions={[{ label: t('common:retry'), onClick: () => void refetch() }]}
        />
      ) : null}
      {visit === undefined ? null : <Correction visit={visit} onClose={props.onClose} />}
    </Modal>
  )
}

function Correction(props: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation(['visits', 'common'])
  const correction = useCorrection(props.visit, props.onClose)
  const { draft, change, problem } = correction
  useShortcut('visits.saveCorrection', 'mod+enter', t('visits:saveCorrection'), correction.save, {
    inInputs: true,
    inDialogs: true,
  })
  return (
    <>
      <Alert
        className="visits-correct-note"
        variant="light"
        color="gray"
        icon={<IconHistory size={16} stroke={1.5} />}
      >
        {t('visits:correctNote')}
      </Alert>
      <LogFields
        look="whole"
        start="note"
        draft={draft}
        onChange={change}
        onFill={correction.fill}
        onPick={change}
        uploads={correction.uploads}
        gap={problem?.kind === 'gap' ? problem.gap : undefined}
        onSave={correction.save}
        withProblem={false}
        nextStep={<NextStepTwoFields draft={draft} onChange={change} />}
      />
      <VisitHistory visitId={props.visit.id} />
      <div className="visits-bottom">
        {problem?.kind === 'error' ? (
          <SaveFailure error={problem.error} isSaving={correction.isSaving} onRetry={correction.save} />
        ) : null}
        <div className="visits-foot">
          <Button
            className="visits-remove"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} stroke={1.5} />}
            disabled={correction.isSaving}
            onClick={correction.remove}
          >
            {t('visits:remove')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            onClick={correction.save}
            loading={correction.isSaving}
            rightSection={<KeyHint keys="mod+enter" />}
          >
            {t('visits:saveCorrection')}
          </Button>
        </div>
      </div>
    </>
  )
}
