import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { forbidding, TouchpointIssue } from '#shared/model/touchpoint.ts'
import type { ApprovalAnswer } from './use-touchpoint-acts.ts'

/** What a person may take upon themselves; an incomplete text or a no is not among it. */
const confirmable: readonly TouchpointIssue[] = ['late', 'consentUnknown', 'sharedAddress']

/** Asks before many are approved at once. */
export function ApproveDialog(props: { count: number; onConfirm: () => void; onClose: () => void }) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const format = useFormat()
  const count = { count: props.count, shown: format.number(props.count) }
  return (
    <Modal
      opened
      size={460}
      title={t('touchpoints:approve.titleMany', count)}
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className="touch-dialog-body">{t('touchpoints:approve.body')}</p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
        <Button data-autofocus onClick={props.onConfirm} rightSection={<KeyHint keys="enter" />}>
          {t('touchpoints:approve.many', count)}
        </Button>
      </Group>
    </Modal>
  )
}

/** What an approval left behind and why; what a person may answer for can be let go from here. */
export function LeftDialog(props: {
  answer: ApprovalAnswer
  onConfirm: (issues: TouchpointIssue[]) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['touchpoints', 'common'])
  const format = useFormat()
  const { approved, refused } = props.answer
  const left = TouchpointIssue.options.flatMap((issue) => {
    const count = refused[issue] ?? 0
    return count === 0 ? [] : [{ issue, count }]
  })
  const asked = left.filter(({ issue }) => confirmable.includes(issue))
  const kept = left.filter(({ issue }) => !confirmable.includes(issue))
  const [taken, setTaken] = useState<readonly TouchpointIssue[]>([])
  const takenCount = asked.reduce((sum, { issue, count }) => sum + (taken.includes(issue) ? count : 0), 0)
  const total = left.reduce((sum, { count }) => sum + count, 0)
  return (
    <Modal
      opened
      size={500}
      title={
        approved > 0
          ? t('touchpoints:approve.partly', {
              approved: format.number(approved),
              count: total,
              left: format.number(total),
            })
          : t('touchpoints:approve.none', { count: total, left: format.number(total) })
      }
      onClose={props.onClose}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {asked.length === 0 ? null : (
        <fieldset className="touch-left">
          <legend>{t('touchpoints:approve.confirmable')}</legend>
          {asked.map(({ issue, count }, index) => (
            <Checkbox
              key={issue}
              data-autofocus={index === 0 || undefined}
              label={t('touchpoints:approve.line', {
                issue: t(`touchpoints:issue.${issue}`),
                shown: format.number(count),
              })}
              description={t(`touchpoints:issueHelp.${issue}`)}
              checked={taken.includes(issue)}
              onChange={(event) =>
                setTaken(
                  event.currentTarget.checked ? [...taken, issue] : taken.filter((one) => one !== issue),
                )
              }
            />
          ))}
        </fieldset>
      )}
      {kept.length === 0 ? null : (
        <div className="touch-left">
          <h3>{t('touchpoints:approve.kept')}</h3>
          <ul>
            {kept.map(({ issue, count }) => (
              <li key={issue}>
                {t('touchpoints:approve.line', {
                  issue: t(`touchpoints:issue.${issue}`),
                  shown: format.number(count),
                })}
                <span className="touch-muted">
                  {isForbidding(issue)
                    ? t('touchpoints:approve.forbidden')
                    : t(`touchpoints:issueHelp.${issue}`)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={props.onClose} data-autofocus={asked.length === 0 || undefined}>
          {t('common:close')}
        </Button>
        {asked.length === 0 ? null : (
          <Button disabled={takenCount === 0} onClick={() => props.onConfirm([...taken])}>
            {takenCount === 0
              ? t('touchpoints:approve.chosenToo')
              : t('touchpoints:approve.theseToo', {
                  count: takenCount,
                  shown: format.number(takenCount),
                })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const isForbidding = (issue: TouchpointIssue): boolean => forbidding.some((one) => one === issue)
