import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { useToday } from '#renderer/ui/format/today.tsx'
import { impossibleDate } from '#shared/domain/calendar/impossible-date.ts'
import type { Organization } from '#shared/model/organization.ts'
import { AnniversaryInput } from '../fields/anniversary-input.tsx'
import { InlineEdit } from '../fields/inline-edit.tsx'
import { InlineSuggest } from '../fields/inline-suggest.tsx'
import { InlineWords } from '../fields/inline-words.tsx'
import { useAnniversaryWords } from '../fields/use-anniversary-words.ts'
import type { SaveFields } from '../use-organization-edit.ts'
import { Fact, isEmptyFact } from './facts-visibility.tsx'

export function BusinessFacts(props: { organization: Organization; save: SaveFields }) {
  const { t } = useTranslation('buyers')
  const { organization, save } = props
  const facets = useQuery(facetsQuery).data
  const words = useAnniversaryWords()
  const today = useToday()
  return (
    <>
      <InlineWords
        label={t('columns.industries')}
        value={organization.industries}
        suggestions={facets?.industries ?? []}
        onSave={(industries) => save({ industries }, t('columns.industries'))}
      />
      {(['staffBand', 'revenueBand'] as const).map((name) => (
        <Fact key={name} name={name} isEmpty={isEmptyFact[name](organization)}>
          <InlineSuggest
            label={t(`columns.${name}`)}
            value={organization[name]}
            suggestions={t(`bands.${name}`).split('|')}
            onSave={(value) => save({ [name]: value }, t(`columns.${name}`))}
          />
        </Fact>
      ))}
      <Fact name="foundedOn" isEmpty={isEmptyFact.foundedOn(organization)}>
        <InlineEdit
          isWide
          label={t('facts.foundedOn')}
          value={organization.foundedOn}
          rest={organization.foundedOn === null ? null : words.whole(organization.foundedOn, today)}
          canSave={(foundedOn) => foundedOn === null || impossibleDate(foundedOn) === null}
          onSave={(foundedOn) => save({ foundedOn }, t('facts.foundedOn'))}
        >
          {(value, setValue) => <AnniversaryInput value={value} onChange={setValue} youngest={0} autoFocus />}
        </InlineEdit>
      </Fact>
    </>
  )
}
