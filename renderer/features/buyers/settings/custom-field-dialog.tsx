import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { type CustomField, CustomFieldType } from '#shared/model/custom-field.ts'
import { WordsInput } from '../fields/words-input.tsx'
import { FormDialog } from '../forms/form-dialog.tsx'
import { customFieldsQuery } from '../team-queries.ts'
import { useWrite } from '../use-write.ts'

/** A new field, or another name, kind or set of choices for one. */
export function CustomFieldDialog(props: {
  entity: CustomField['entity']
  field: CustomField | undefined
  position: number
  onClose: () => void
}) {
  const { t } = useTranslation(['buyers', 'model'])
  const write = useWrite()
  const { field } = props
  const known = useQuery(customFieldsQuery).data ?? []
  const [label, setLabel] = useState(field?.label ?? '')
  const [labelEn, setLabelEn] = useState(field?.labelEn ?? '')
  const [type, setType] = useState<CustomFieldType>(field?.type ?? 'text')
  const [choices, setChoices] = useState<string[]>(field?.choices ?? [])
  const [isSaving, setIsSaving] = useState(false)
  const isTaken = known.some(
    (one) => one.id !== field?.id && one.entity === props.entity && one.label === label.trim(),
  )
  const canSave = label.trim() !== '' && !isTaken && (type !== 'choice' || choices.length > 0)

  const save = async () => {
    setIsSaving(true)
    const written = await write(
      () =>
        client.customFields.save({
          ...(field === undefined ? {} : { id: field.id }),
          entity: props.entity,
          label: label.trim(),
          labelEn: labelEn.trim() === '' ? null : labelEn.trim(),
          type,
          choices: type === 'choice' ? choices : [],
          position: props.position,
        }),
      t('buyers:fields.saved', { name: label.trim() }),
    )
    setIsSaving(false)
    if (written !== undefined) props.onClose()
  }
  return (
    <FormDialog
      size={460}
      title={field === undefined ? t('buyers:fields.add') : t('buyers:fields.edit', { name: field.label })}
      isTouched={label !== (field?.label ?? '') || labelEn !== (field?.labelEn ?? '')}
      canSave={canSave}
      isSaving={isSaving}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <TextInput
        data-autofocus
        required
        label={t('buyers:fields.label')}
        maxLength={60}
        value={label}
        error={isTaken ? t('buyers:fields.taken') : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t('buyers:fields.labelEn')}
        maxLength={60}
        value={labelEn}
        onChange={(event) => setLabelEn(event.currentTarget.value)}
      />
      <Select
        label={t('buyers:fields.type')}
        allowDeselect={false}
        description={field !== undefined && field.type !== type ? t('buyers:fields.typeChanged') : undefined}
        data={CustomFieldType.options.map((one) => ({
          value: one,
          label: t(`model:customFieldType.${one}`),
        }))}
        value={type}
        onChange={(next) => setType(CustomFieldType.safeParse(next).data ?? type)}
      />
      {type === 'choice' ? (
        <WordsInput
          required
          label={t('buyers:fields.choices')}
          description={t('buyers:fields.choicesHelp')}
          maxTags={200}
          value={choices}
          onChange={setChoices}
        />
      ) : null}
    </FormDialog>
  )
}
