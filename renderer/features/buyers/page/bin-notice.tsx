import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { Organization } from '#shared/model/organization.ts'
import { useBulkActs } from '../list/use-bulk-acts.ts'

/** Says that the record is in the bin, and takes it out again. */
export function BinNotice(props: { organization: Organization }) {
  const { t } = useTranslation(['buyers', 'common'])
  const format = useFormat()
  const acts = useBulkActs()
  const { id, deletedAt } = props.organization
  if (deletedAt === null) return null
  return (
    <div className="buyer-notice" role="status">
      <IconTrash size={16} stroke={1.5} aria-hidden />
      <span>{t('buyers:bin.isHere', { date: format.dateTime(deletedAt) })}</span>
      <Button
        size="xs"
        variant="default"
        disabled={acts.isBusy}
        onClick={() => void acts.restore({ type: 'ids', ids: [id] }, 1)}
      >
        {t('common:restore')}
      </Button>
    </div>
  )
}
