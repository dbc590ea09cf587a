import { Alert, Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import { ImportRole } from '#shared/model/import.ts'
import { columnSureness, isUnsure } from '../mapping/column-sureness.ts'
import { MappingTable } from '../mapping/mapping-table.tsx'
import { mappingWarnings } from '../mapping/mapping-warnings.ts'
import { importSession } from '../session/session.ts'
import type { ImportPlan, Stage } from '../session/stages.ts'
import { FailureNotice } from './failure-notice.tsx'
import { FilePanel } from './file-panel.tsx'
import { Steps } from './steps.tsx'

/** The file as it was read and what becomes of each column. Nothing is written yet. */
export function MappingStep(props: { stage: Extract<Stage, { name: 'mapping' }> }) {
  const { t } = useTranslation(['imports', 'common'])
  const { plan, isReopening, problem, failure } = props.stage
  const { noCompany } = mappingWarnings(plan.mapping)
  const check = () => void importSession.check()
  useShortcut('imports.check', 'mod+enter', t('imports:check'), check, {
    inInputs: true,
    enabled: !isReopening,
  })
  return (
    <Page
      header={
        <PageHeader
          title={t('imports:title')}
          subtitle={<Steps current="columns" />}
          actions={
            <>
              <Button variant="default" onClick={importSession.reset}>
                {t('common:cancel')}
              </Button>
              <Button onClick={check} loading={isReopening} rightSection={<KeyHint keys="mod+enter" />}>
                {t('imports:check')}
              </Button>
            </>
          }
        />
      }
    >
      <div className="imports-stack">
        <FailureNotice problem={problem} failure={failure} />
        <FilePanel plan={plan} isReopening={isReopening} />
        <Panel
          flush
          title={t('imports:columnsTitle')}
          count={unsureWords(plan)}
          actions={
            <>
              <span className="imports-quiet">{t('imports:roleQuestion')}</span>
              <SegmentedControl
                size="xs"
                aria-label={t('imports:roleQuestion')}
                value={plan.role}
                disabled={isReopening}
                onChange={(value) => {
                  const role = ImportRole.safeParse(value).data
                  if (role) importSession.setRole(role)
                }}
                data={ImportRole.options.map((value) => ({ value, label: t(`imports:role.${value}`) }))}
              />
            </>
          }
        >
          {plan.preview.remembered ? (
            <Alert
              color="gray"
              variant="light"
              className="imports-note"
              icon={<IconHistory size={16} stroke={1.5} />}
            >
              {t('imports:remembered')}
            </Alert>
          ) : null}
          {noCompany && isItemRole(plan.role) ? (
            <TextInput
              className="imports-note"
              size="sm"
              maw={440}
              maxLength={300}
              label={t('imports:listCompany')}
              description={t('imports:listCompanyHelp')}
              value={plan.company ?? ''}
              onChange={({ currentTarget: { value } }) =>
                importSession.setCompany(value === '' ? null : value)
              }
            />
          ) : null}
          {noCompany && !isItemRole(plan.role) ? (
            <Alert
              color="yellow"
              variant="light"
              className="imports-note"
              icon={<IconAlertTriangle size={16} stroke={1.5} />}
            >
              {t('imports:noCompany')}
            </Alert>
          ) : null}
          <MappingTable plan={plan} />
        </Panel>
      </div>
    </Page>
  )

  function unsureWords({ mapping, preview, byHand }: ImportPlan): string {
    const unsure = mapping.columns.filter((column, index) =>
      isUnsure(columnSureness(column, { ...preview, byHand: byHand.has(index) })),
    )
    const count = mapping.columns.length
    return unsure.length === 0
      ? t('imports:columnCount', { count })
      : t('imports:columnUnsure', { count: unsure.length })
  }
}
