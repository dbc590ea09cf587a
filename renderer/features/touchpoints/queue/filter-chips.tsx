import { useTranslation } from 'react-i18next'
import { FilterBar, FilterChip, FilterChoice, type FilterOption } from '#renderer/ui/forms/filter-chips.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { Channel } from '#shared/model/contact.ts'
import { UserId } from '#shared/model/ids.ts'
import { type TouchpointFilter, TouchpointIssue, TouchpointState } from '#shared/model/touchpoint.ts'
import { useTeam } from '../use-team.ts'
import { baseOf, compactFilter, isNarrowed } from './queue-filter.ts'

/** The value of a choice that stands for "nobody". */
const unset = ''

/** What narrows a queue, each part in words and one click from being taken away. */
export function QueueFilterChips(props: {
  filter: TouchpointFilter
  onFilter: (filter: TouchpointFilter) => void
}) {
  const { t } = useTranslation(['touchpoints', 'model', 'common'])
  const { users } = useTeam()
  const { filter } = props
  const set = (part: Partial<TouchpointFilter>) => props.onFilter(compactFilter({ ...filter, ...part }))
  return (
    <FilterBar isFiltered={isNarrowed(filter)} onClearAll={() => props.onFilter(baseOf(filter))}>
      <FilterChoice
        label={t('touchpoints:columns.state')}
        value={filter.states ?? []}
        options={TouchpointState.options.map((state) => ({
          value: state,
          label: t(`touchpoints:state.${state}`),
        }))}
        onChange={(values) =>
          set({ states: values.flatMap((value) => TouchpointState.safeParse(value).data ?? []) })
        }
      />
      <OneChoice
        label={t('touchpoints:columns.issues')}
        value={filter.issue}
        options={TouchpointIssue.options.map((issue) => ({
          value: issue,
          label: t(`touchpoints:issue.${issue}`),
        }))}
        onChange={(value) => set({ issue: TouchpointIssue.safeParse(value).data })}
      />
      <OneChoice
        label={t('touchpoints:columns.channel')}
        value={filter.channel}
        options={Channel.options.map((channel) => ({
          value: channel,
          label: t(`model:channel.${channel}`),
        }))}
        onChange={(value) => set({ channel: Channel.safeParse(value).data })}
      />
      <FilterChoice
        label={t('common:owner')}
        value={(filter.ownerIds ?? []).map((id) => id ?? unset)}
        options={[
          ...users.map((user) => ({
            value: user.id,
            label: user.name,
            icon: <PersonAvatar name={user.name} size={18} />,
          })),
          { value: unset, label: t('common:unassigned') },
        ]}
        onChange={(values) =>
          set({
            ownerIds: values.flatMap((value) =>
              value === unset ? [null] : (UserId.safeParse(value).data ?? []),
            ),
          })
        }
      />
      <OneChoice
        label={t('touchpoints:filter.late')}
        value={filter.late === true ? 'late' : undefined}
        options={[{ value: 'late', label: t('touchpoints:filter.onlyLate') }]}
        onChange={(value) => set({ late: value === 'late' ? true : undefined })}
      />
    </FilterBar>
  )
}

/** A filter of which only one value holds at a time. */
function OneChoice(props: {
  label: string
  value: string | undefined
  options: readonly FilterOption[]
  onChange: (value: string | undefined) => void
}) {
  const chosen = props.options.find((option) => option.value === props.value)
  return (
    <FilterChip label={props.label} value={chosen?.label} onClear={() => props.onChange(undefined)}>
      {(close) => (
        <fieldset className="rp-options-list" aria-label={props.label}>
          {props.options.map((option) => (
            <button
              key={option.value}
              type="button"
              className="rp-option touch-option"
              data-chosen={option.value === props.value}
              aria-pressed={option.value === props.value}
              onClick={() => {
                props.onChange(option.value === props.value ? undefined : option.value)
                close()
              }}
            >
              {option.icon}
              <span className="rp-option-label">{option.label}</span>
            </button>
          ))}
        </fieldset>
      )}
    </FilterChip>
  )
}
