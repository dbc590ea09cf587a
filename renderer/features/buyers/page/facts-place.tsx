import { useTranslation } from 'react-i18next'
import { InlineText } from '#renderer/ui/forms/inline-field.tsx'
import type { Organization } from '#shared/model/organization.ts'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { RegionInput, regionWords } from '../fields/region-input.tsx'
import { orStayOpen, type SaveFields } from '../use-organization-edit.ts'
import { Fact, isEmptyFact } from './facts-visibility.tsx'

export function PlaceFacts(props: { organization: Organization; save: SaveFields }) {
  const { t } = useTranslation('buyers')
  const { organization, save } = props
  const { country, province, city, district } = organization
  const region = { country, province, city, district }
  return (
    <>
      <InlineEdit
        isWide
        label={t('region.title')}
        value={region}
        rest={regionWords(region)}
        onSave={(next) => save(next, t('region.title'))}
      >
        {(value, setValue) => (
          <RegionInput size="xs" value={value} onChange={setValue} withCountry autoFocus />
        )}
      </InlineEdit>
      {(['address', 'website'] as const).map((name) => (
        <Fact key={name} name={name} isEmpty={isEmptyFact[name](organization)}>
          <InlineText
            label={t(`columns.${name}`)}
            value={organization[name]}
            onSave={(value) => orStayOpen(save({ [name]: value }, t(`columns.${name}`)))}
          />
        </Fact>
      ))}
    </>
  )
}
