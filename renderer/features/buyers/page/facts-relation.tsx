import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { InlineDate, InlineSelect, InlineText } from '#renderer/ui/forms/inline-field.tsx'
import { Person } from '#renderer/ui/people/person-avatar.tsx'
import { LocalDate } from '#shared/model/dates.ts'
import { UserId } from '#shared/model/ids.ts'
import { type Organization, SourceChannel } from '#shared/model/organization.ts'
import { InlineSuggest } from '../fields/inline-suggest.tsx'
import { InlineWords } from '../fields/inline-words.tsx'
import { orStayOpen, type SaveFields } from '../use-organization-edit.ts'
import { useTeam } from '../use-team.ts'
import { IntroducerFact } from './facts-introducer.tsx'
import { Fact, isEmptyFact } from './facts-visibility.tsx'

export function RelationFacts(props: { organization: Organization; save: SaveFields }) {
  const { t } = useTranslation(['buyers', 'model', 'common'])
  const { organization, save } = props
  const { users, nameOf } = useTeam()
  const format = useFormat()
  const facets = useQuery(facetsQuery).data
  const { ownerId, lastContactKnownOn } = organization
  const formatted = (day: LocalDate | null) => (day === null ? undefined : format.date(day))
  return (
    <>
      <InlineSelect
        label={t('common:owner')}
        value={ownerId}
        clearable
        options={users.map((user) => ({ value: user.id, label: user.name }))}
        display={ownerId === null ? undefined : <Person name={nameOf(ownerId)} size={20} />}
        onSave={(value) =>
          orStayOpen(save({ ownerId: UserId.safeParse(value).data ?? null }, t('common:owner')))
        }
      />
      <InlineSuggest
        label={t('buyers:columns.territory')}
        value={organization.territory}
        suggestions={facets?.territories ?? []}
        onSave={(territory) => save({ territory }, t('buyers:columns.territory'))}
      />
      <InlineWords
        label={t('common:tags')}
        value={organization.tags}
        suggestions={facets?.tags ?? []}
        asChips
        onSave={(tags) => save({ tags }, t('common:tags'))}
      />
      <Fact name="source" isEmpty={isEmptyFact.source(organization)}>
        <InlineSelect
          label={t('buyers:columns.source')}
          value={organization.source}
          clearable
          options={SourceChannel.options.map((source) => ({
            value: source,
            label: t(`model:source.${source}`),
          }))}
          onSave={(value) =>
            orStayOpen(
              save({ source: SourceChannel.safeParse(value).data ?? null }, t('buyers:columns.source')),
            )
          }
        />
      </Fact>
      <Fact name="sourceNote" isEmpty={isEmptyFact.sourceNote(organization)}>
        <InlineText
          label={t('buyers:facts.sourceNote')}
          value={organization.sourceNote}
          onSave={(sourceNote) => orStayOpen(save({ sourceNote }, t('buyers:facts.sourceNote')))}
        />
      </Fact>
      <Fact name="introducer" isEmpty={isEmptyFact.introducer(organization)}>
        <IntroducerFact organization={organization} save={save} />
      </Fact>
      {(['firstDealOn', 'partnerSince'] as const).map((name) => (
        <Fact key={name} name={name} isEmpty={isEmptyFact[name](organization)}>
          <InlineDate
            label={t(`buyers:facts.${name}`)}
            value={organization[name]}
            display={formatted(organization[name])}
            onSave={(value) =>
              orStayOpen(save({ [name]: LocalDate.safeParse(value).data ?? null }, t(`buyers:facts.${name}`)))
            }
          />
        </Fact>
      ))}
      <Fact name="lastContactKnownOn" isEmpty={isEmptyFact.lastContactKnownOn(organization)}>
        <InlineDate
          label={t('buyers:facts.lastContactKnownOn')}
          value={lastContactKnownOn}
          display={formatted(lastContactKnownOn)}
          onSave={(value) =>
            orStayOpen(
              save(
                { lastContactKnownOn: LocalDate.safeParse(value).data ?? null },
                t('buyers:facts.lastContactKnownOn'),
              ),
            )
          }
        />
      </Fact>
      {(['blacklistReason', 'notes'] as const).map((name) => (
        <Fact key={name} name={name} isEmpty={isEmptyFact[name](organization)}>
          <InlineText
            label={t(`buyers:facts.${name}`)}
            value={organization[name]}
            multiline
            display={
              organization[name] === null ? undefined : (
                <span className="buyer-notes">{organization[name]}</span>
              )
            }
            onSave={(value) => orStayOpen(save({ [name]: value }, t(`buyers:facts.${name}`)))}
          />
        </Fact>
      ))}
    </>
  )
}
