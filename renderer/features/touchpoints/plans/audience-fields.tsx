import { Checkbox, MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { SavedViewId, UserId } from '#shared/model/ids.ts'
import { OrganizationRole, Tier } from '#shared/model/organization.ts'
import type { Audience } from '#shared/model/touchpoint.ts'
import { useTeam } from '../use-team.ts'
import { PickedPeople } from './picked-people.tsx'
import { savedViewsQuery } from './plan-queries.ts'

/** The value of a choice that stands for "nothing entered". */
const unset = 'none'

/** Whom a plan is for: every part narrows, and an empty part does not. */
export function AudienceFields(props: { audience: Audience; onChange: (audience: Audience) => void }) {
  const { t } = useTranslation(['touchPlans', 'model', 'common'])
  const { users } = useTeam()
  const facets = useQuery(facetsQuery).data
  const views = useQuery(savedViewsQuery).data ?? []
  const { audience } = props
  const set = (part: Partial<Audience>) => props.onChange({ ...audience, ...part })
  const everyone = (chosen: readonly unknown[]) => (chosen.length === 0 ? t('touchPlans:all') : '')
  return (
    <div className="plan-three">
      <MultiSelect
        label={t('touchPlans:audience.roles')}
        placeholder={everyone(audience.roles)}
        data={OrganizationRole.options.map((role) => ({ value: role, label: t(`model:role.${role}`) }))}
        value={audience.roles}
        onChange={(roles) =>
          set({ roles: roles.flatMap((role) => OrganizationRole.safeParse(role).data ?? []) })
        }
      />
      <MultiSelect
        label={t('touchPlans:audience.tiers')}
        placeholder={everyone(audience.tiers)}
        data={[
          ...Tier.options.map((tier) => ({ value: tier, label: t(`model:tier.${tier}`) })),
          { value: unset, label: t('model:tier.none') },
        ]}
        value={audience.tiers.map((tier) => tier ?? unset)}
        onChange={(tiers) =>
          set({
            tiers: tiers.flatMap((tier) => (tier === unset ? [null] : (Tier.safeParse(tier).data ?? []))),
          })
        }
      />
      <MultiSelect
        label={t('common:owner')}
        placeholder={everyone(audience.ownerIds)}
        searchable
        data={[
          ...users.map((user) => ({ value: user.id, label: user.name })),
          { value: unset, label: t('common:unassigned') },
        ]}
        value={audience.ownerIds.map((id) => id ?? unset)}
        onChange={(ids) =>
          set({
            ownerIds: ids.flatMap((id) => (id === unset ? [null] : (UserId.safeParse(id).data ?? []))),
          })
        }
      />
      <MultiSelect
        label={t('touchPlans:audience.industries')}
        placeholder={everyone(audience.industries)}
        searchable
        limit={100}
        data={inUse(facets?.industries, audience.industries)}
        value={audience.industries}
        onChange={(industries) => set({ industries })}
      />
      <MultiSelect
        label={t('common:tags')}
        placeholder={everyone(audience.tags)}
        searchable
        limit={100}
        data={inUse(facets?.tags, audience.tags)}
        value={audience.tags}
        onChange={(tags) => set({ tags })}
      />
      <Select
        label={t('touchPlans:audience.savedView')}
        placeholder={t('touchPlans:all')}
        clearable
        searchable
        disabled={views.length === 0 && audience.savedViewId === null}
        data={views.map((view) => ({ value: view.id, label: view.name }))}
        value={audience.savedViewId}
        onChange={(id) => set({ savedViewId: SavedViewId.safeParse(id).data ?? null })}
      />
      <Checkbox
        className="plan-wide"
        label={t('touchPlans:audience.primaryOnly')}
        checked={audience.primaryOnly}
        onChange={(event) => set({ primaryOnly: event.currentTarget.checked })}
      />
      <PickedPeople contactIds={audience.contactIds} onChange={(contactIds) => set({ contactIds })} />
    </div>
  )
}

/** What is chosen can be taken back even when nobody uses the word any more. */
const inUse = (words: readonly string[] | undefined, chosen: readonly string[]): string[] => [
  ...new Set([...chosen, ...(words ?? [])]),
]
