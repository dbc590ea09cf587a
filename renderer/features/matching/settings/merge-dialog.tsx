import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { Category } from '#shared/model/category.ts'
import type { CategoryId } from '#shared/model/ids.ts'
import { CategoryPicker } from '../forms/category-picker.tsx'
import { FormDialog } from '../forms/form-dialog.tsx'
import { useCategoryNames } from '../terms/use-category-names.ts'
import { useWrite } from '../use-write.ts'

/** Everything of a category counts as another one from now on; what was written keeps its name. */
export function MergeDialog(props: { category: Category; onClose: () => void }) {
  const { t } = useTranslation('matchTools')
  const write = useWrite()
  const { nameOf } = useCategoryNames()
  const { category } = props
  const [into, setInto] = useState<CategoryId | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const name = nameOf(category.id)
  const save = async () => {
    if (into === null) return
    setIsSaving(true)
    const answer = await write(
      () => client.categories.merge({ id: category.id, into }),
      t('categories.merged', { name, into: nameOf(into) }),
    )
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={t('categories.mergeTitle', { name })}
      size={520}
      isTouched={false}
      isSaving={isSaving}
      canSave={into !== null}
      saveLabel={t('categories.merge')}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <p className="matching-quiet">{t('categories.mergeBody')}</p>
      <CategoryPicker label={t('categories.into')} value={into} except={category.id} onChange={setInto} />
    </FormDialog>
  )
}
