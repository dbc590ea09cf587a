import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadyStatus } from '#renderer/data/app-status.ts'
import { client } from '#renderer/data/client.ts'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useUndoToast } from '#renderer/ui/feedback/undo.tsx'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Field, FieldGrid } from '#renderer/ui/forms/field-grid.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { backupsQuery, storeStatsQuery } from './settings-queries.ts'
import { useAct } from './use-act.ts'
import './settings.css'

/** Where the data lies, how much it is, and what keeps it safe. */
export function StorePanel() {
  const { t } = useTranslation('settings')
  const status = useReadyStatus()
  const format = useFormat()
  const { data: stats } = useQuery(storeStatsQuery)
  const { desktop } = window
  return (
    <Panel title={t('store')}>
      <FieldGrid>
        <Field label={t('folder')}>
          <span className="settings-action">
            <code className="settings-path">{status.dataDir}</code>
            {desktop ? (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => void desktop.showItemInFolder(status.dataDir)}
              >
                {t('showFolder')}
              </Button>
            ) : null}
          </span>
        </Field>
        <Field label={t('size')}>{stats ? format.bytes(stats.databaseBytes) : null}</Field>
        <Field label={t('content')}>
          {stats
            ? t('contentLine', {
                organizations: format.number(stats.organizations),
                contacts: format.number(stats.contacts),
                visits: format.number(stats.visits),
                changes: format.number(stats.changeSets),
              })
            : null}
        </Field>
        <BackupField />
        <CheckField />
        <DemoField />
      </FieldGrid>
    </Panel>
  )
}

function BackupField() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const act = useAct()
  const queries = useQueryClient()
  const { data: backups = [] } = useQuery(backupsQuery)
  const [isRunning, setIsRunning] = useState(false)
  const [latest] = backups
  const run = async () => {
    setIsRunning(true)
    await act(async () => {
      const backup = await client.app.backup()
      await queries.invalidateQueries({ queryKey: backupsQuery.queryKey })
      showToast('success', t('backupDone', { size: format.bytes(backup.bytes) }))
    })
    setIsRunning(false)
  }
  return (
    <Field label={t('backup')}>
      <span className="settings-action">
        <span>
          {latest
            ? t('backupLast', {
                at: format.dateTime(latest.at),
                size: format.bytes(latest.bytes),
                count: backups.length,
              })
            : t('backupNone')}
        </span>
        <Button size="compact-xs" variant="default" loading={isRunning} onClick={() => void run()}>
          {t('backupNow')}
        </Button>
      </span>
    </Field>
  )
}

type Check = 'never' | 'running' | { ok: boolean; problems: string[] }

function CheckField() {
  const { t } = useTranslation('settings')
  const act = useAct()
  const [check, setCheck] = useState<Check>('never')
  const run = async () => {
    setCheck('running')
    await act(async () => setCheck(await client.app.check()))
    setCheck((now) => (now === 'running' ? 'never' : now))
  }
  return (
    <Field label={t('check')}>
      <span className="settings-action">
        <span role="status">
          {check === 'running' ? t('checkRunning') : null}
          {typeof check === 'object'
            ? check.ok
              ? t('checkSound')
              : t('checkProblems', { count: check.problems.length })
            : null}
        </span>
        <Button size="compact-xs" variant="default" loading={check === 'running'} onClick={() => void run()}>
          {t('checkRun')}
        </Button>
      </span>
    </Field>
  )
}

function DemoField() {
  const { t } = useTranslation('settings')
  const { demoCount } = useReadyStatus()
  const format = useFormat()
  const confirm = useConfirm()
  const undoToast = useUndoToast()
  const act = useAct()
  const remove = () =>
    act(async () => {
      const isSure = await confirm({
        title: t('demoConfirm'),
        body: t('demoConfirmBody'),
        count: demoCount,
        confirmLabel: t('demoRemove'),
        isDanger: true,
      })
      if (!isSure) return
      const written = await client.app.removeDemo()
      undoToast({
        message: t('demoRemoved', { count: written.removed }),
        changeSetId: written.changeSetId,
      })
    })
  return (
    <Field label={t('demoTitle')}>
      <span className="settings-action">
        <span>
          {demoCount === 0
            ? t('demoNone')
            : t('demoCount', { count: demoCount, shown: format.number(demoCount) })}
        </span>
        {demoCount === 0 ? null : (
          <Button size="compact-xs" variant="default" color="red" onClick={() => void remove()}>
            {t('demoRemove')}
          </Button>
        )}
      </span>
    </Field>
  )
}
