import { useTranslation } from 'react-i18next'
import { isItemRole } from '#shared/domain/import-items/item-header-words.ts'
import type { ImportField, ImportTarget } from '#shared/model/import-mapping.ts'
import { useImportStage } from '../session/session.ts'
import { fieldsOf, targetKey } from './target-groups.ts'
import { useTargetWords } from './use-target-words.ts'

export interface TargetOption {
  key: string
  label: string
  group: string
  target: ImportTarget
}

const others: readonly ImportField[] = ['labelledNote', 'ignore']

/** Everything a column can be imported as, under its headings. */
export function useTargetOptions(): readonly TargetOption[] {
  const { t } = useTranslation('imports')
  const { fieldLabel, customFields, customLabel } = useTargetWords()
  const stage = useImportStage()
  const isOfItems = stage.name === 'mapping' && isItemRole(stage.plan.role)
  const option = (group: string, target: ImportTarget, label: string): TargetOption => ({
    key: targetKey(target),
    label,
    group,
    target,
  })
  const fields = (group: string, all: readonly ImportField[]) =>
    all.map((field) => option(group, { kind: 'field', field }, fieldLabel(field)))
  return [
    ...(isOfItems ? fields(t('group.item'), fieldsOf('item')) : []),
    ...fields(t('group.organization'), fieldsOf('organization')),
    ...fields(t('group.contact'), fieldsOf('contact')),
    ...customFields.map(({ id }) =>
      option(t('group.custom'), { kind: 'custom', customFieldId: id }, customLabel(id)),
    ),
    ...fields(t('group.other'), others),
  ]
}
