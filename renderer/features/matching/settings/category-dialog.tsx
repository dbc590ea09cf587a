import { TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import type { Category, CategoryInput } from '#shared/model/category.ts'
import { CategoryPicker } from '../forms/category-picker.tsx'
import { FormDialog } from '../forms/form-dialog.tsx'
import { useWrite } from '../use-write.ts'

const empty: CategoryInput = {
  parentId: null,
  names: { zh: '', en: '' },
  synonyms: [],
  code: null,
  mappedToId: null,
}

/** A category of the team's own: its names, what else it is called, where it stands and which shipped one it means. */
export function CategoryDialog(props: { editing?: Category; onClose: () => void }) {
  const { t } = useTranslation('matchTools')
  const write = useWrite()
  const { editing } = props
  const [input, setInput] = useState<CategoryInput>(() => {
    if (editing === undefined) return empty
    const { parentId, names, synonyms, code, mappedToId } = editing
    return { parentId, names, synonyms, code, mappedToId }
  })
  const [isTouched, setIsTouched] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const set = (part: Partial<CategoryInput>) => {
    setIsTouched(true)
    setInput({ ...input, ...part })
  }
  const isNameless = input.names.zh.trim() === ''
  const save = async () => {
    setIsTold(true)
    if (isNameless) return
    setIsSaving(true)
    const answer = await write<{ changeSetId: string | null }>(
      () =>
        editing === undefined
          ? client.categories.create(input)
          : client.categories.update({ id: editing.id, changes: input }),
      t('categories.saved', { name: input.names.zh }),
    )
    setIsSaving(false)
    if (answer !== undefined) props.onClose()
  }
  return (
    <FormDialog
      title={editing === undefined ? t('categories.add') : t('categories.edit')}
      size={640}
      isTouched={isTouched}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <div className="matching-fields">
        <TextInput
          label={t('categories.zh')}
          withAsterisk
          data-autofocus
          maxLength={200}
          error={isTold && isNameless ? t('categories.nameMissing') : undefined}
          value={input.names.zh}
          onChange={(event) => set({ names: { ...input.names, zh: event.currentTarget.value } })}
        />
        <TextInput
          label={t('categories.en')}
          maxLength={200}
          value={input.names.en}
          onChange={(event) => set({ names: { ...input.names, en: event.currentTarget.value } })}
        />
        <CategoryPicker
          label={t('categories.parent')}
          value={input.parentId}
          {...(editing === undefined ? {} : { except: editing.id })}
          onChange={(parentId) => set({ parentId })}
        />
        <CategoryPicker
          label={t('categories.mapped')}
          value={input.mappedToId}
          {...(editing === undefined ? {} : { except: editing.id })}
          onChange={(mappedToId) => set({ mappedToId })}
        />
        <TextInput
          label={t('categories.code')}
          maxLength={40}
          value={input.code ?? ''}
          onChange={(event) =>
            set({ code: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
        />
        <TagsInput
          label={t('categories.synonyms')}
          maxTags={50}
          maxLength={100}
          acceptValueOnBlur
          splitChars={[',', '，', '、', ';', '；']}
          value={input.synonyms}
          onChange={(synonyms) => set({ synonyms })}
        />
      </div>
    </FormDialog>
  )
}
