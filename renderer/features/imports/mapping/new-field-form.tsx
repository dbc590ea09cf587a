import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomFieldType } from '#shared/model/custom-field.ts'
import type { ImportTarget } from '#shared/model/import-mapping.ts'

const longestLabel = 60

/** A field of one's own made from a column; it exists once the list is imported. */
export function NewFieldForm(props: {
  label: string
  onMake: (target: ImportTarget) => void
  onBack: () => void
}) {
  const { t } = useTranslation(['imports', 'common', 'model'])
  const [label, setLabel] = useState(props.label.trim().slice(0, longestLabel))
  const [type, setType] = useState<CustomFieldType>('text')
  const [entity, setEntity] = useState<'organization' | 'contact'>('organization')
  const input = useRef<HTMLInputElement>(null)
  // The list this form took the place of had the focus.
  useEffect(() => input.current?.select(), [])
  const name = label.trim()
  const make = () => {
    if (name !== '') props.onMake({ kind: 'newCustomField', entity, label: name, type })
  }
  return (
    <div className="imports-new-field">
      <TextInput
        size="xs"
        ref={input}
        label={t('imports:newField.name')}
        maxLength={longestLabel}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) make()
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('imports:newField.of')}
        value={entity}
        onChange={(value) => setEntity(value === 'contact' ? 'contact' : 'organization')}
        data={[
          { value: 'organization', label: t('imports:group.organization') },
          { value: 'contact', label: t('imports:group.contact') },
        ]}
      />
      <Select
        size="xs"
        label={t('imports:newField.type')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={CustomFieldType.options.map((value) => ({ value, label: t(`model:customFieldType.${value}`) }))}
        value={type}
        onChange={(value) => setType(CustomFieldType.safeParse(value).data ?? 'text')}
      />
      <div className="imports-new-field-foot">
        <Button size="xs" variant="subtle" color="gray" onClick={props.onBack}>
          {t('common:back')}
        </Button>
        <Button size="xs" onClick={make} disabled={name === ''}>
          {t('imports:newField.make')}
        </Button>
      </div>
    </div>
  )
}
