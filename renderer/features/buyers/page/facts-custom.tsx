import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/model/custom-field.ts'
import type { Organization } from '#shared/model/organization.ts'
import { CustomValueInput } from '../fields/custom-value-input.tsx'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { useCustomValueWords } from '../fields/use-custom-value-words.ts'
import { withValue } from '../fields/with-value.ts'
import type { SaveFields } from '../use-organization-edit.ts'
import { fieldLabel } from '../use-team.ts'
import { Fact } from './facts-visibility.tsx'

/** The team's own fields. */
export function CustomFacts(props: {
  organization: Organization
  save: SaveFields
  fields: readonly CustomField[]
}) {
  const { i18n } = useTranslation()
  const words = useCustomValueWords()
  const { custom } = props.organization
  return props.fields.map((field) => {
    const label = fieldLabel(field, i18n.language)
    return (
      <Fact key={field.id} name={field.id} isEmpty={custom[field.id] === undefined}>
        <InlineEdit
          label={label}
          value={custom[field.id]}
          rest={words(field, custom[field.id])}
          savesOnEnter={field.type === 'text' || field.type === 'number'}
          onSave={(value) => props.save({ custom: withValue(custom, field.id, value) }, label)}
        >
          {(value, setValue) => (
            <CustomValueInput size="xs" field={field} value={value} onChange={setValue} autoFocus />
          )}
        </InlineEdit>
      </Fact>
    )
  })
}
