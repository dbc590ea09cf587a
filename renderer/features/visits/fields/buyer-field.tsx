import { Popover, TextInput } from '@mantine/core'
import { IconBuilding, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { PersonAvatar } from '#renderer/ui/people/person-avatar.tsx'
import { Highlight } from '#renderer/ui/text/highlight.tsx'
import type { ContactId, OrganizationId } from '#shared/model/ids.ts'
import type { SearchHit } from '#shared/model/search-hit.ts'
import { partySearchQuery } from '../visit-queries.ts'

export interface PickedParty {
  organizationId: OrganizationId
  /** Empty when the hit did not name the company. */
  organizationName: string
  contactId: ContactId | null
}

/**
 * Two letters of the pinyin find the buyer; a person found picks both. Enter or Tab takes the marked one, and waits for
 * the answer to what was typed last rather than taking an older one.
 */
export function BuyerField(props: {
  organizationId: OrganizationId | null
  organizationName: string
  onPick: (party: PickedParty) => void
  onClear: () => void
  /** Enter on a buyer that is picked already. */
  onNext: () => void
  /** Offers to make a new buyer of what was typed. */
  onCreate?: (name: string) => void
  autoFocus?: boolean
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('visits')
  const listId = useId()
  /** Undefined: not being typed in, the picked name shows. */
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [active, setActive] = useState(0)
  const [isHurried, setIsHurried] = useState(false)
  const text = typed?.trim() ?? ''
  const found = useQuery({
    ...partySearchQuery(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const hits = text === '' ? [] : (found.data ?? [])
  const isCurrent = text !== '' && found.data !== undefined && !found.isPlaceholderData
  const canCreate = props.onCreate !== undefined && isCurrent && hits.length === 0
  const marked = Math.min(active, Math.max(0, hits.length - 1))
  // Found nothing: Enter alone must not start a new buyer out of a slip of the finger.
  const isCreateMarked = canCreate && active > 0
  const isOpen = typed !== undefined && text !== '' && (hits.length > 0 || isCurrent)

  const pick = (hit: SearchHit | undefined) => {
    setIsHurried(false)
    if (hit === undefined) return
    setTyped(undefined)
    const organizationName = hit.kind === 'organization' ? hit.title : hit.match === 'phone' ? '' : hit.detail
    props.onPick({ organizationId: hit.organizationId, organizationName, contactId: hit.contactId })
  }
  const take = () => (isCurrent ? pick(hits[marked]) : setIsHurried(true))

  // Enter came before the answer to the last letter.
  const takeLate = useEffectEvent(() => pick(hits[marked]))
  useEffect(() => {
    if (isHurried && isCurrent) takeLate()
  }, [isHurried, isCurrent])

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, arrows and Enter belong to its candidate list.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (typed === undefined || text === '') {
      if (event.key === 'Enter' && props.organizationId !== null) {
        event.preventDefault()
        props.onNext()
      }
      return
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (canCreate) setActive(step === 1 ? 1 : 0)
      else setActive((marked + step + hits.length) % Math.max(1, hits.length))
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      if (canCreate && event.key === 'Tab') return
      event.preventDefault()
      if (!canCreate) take()
      else if (isCreateMarked) props.onCreate?.(text)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setTyped(undefined)
    }
  }

  return (
    <Popover
      opened={isOpen}
      position="bottom-start"
      width="target"
      offset={4}
      withinPortal
      returnFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          ref={props.input}
          label={t('buyer')}
          placeholder={t('buyerPlaceholder')}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && hits.length > 0 ? `${listId}-${marked}` : undefined}
          // Esc shuts the list first, the dialog only when there is none.
          data-mantine-stop-propagation={typed !== undefined && text !== ''}
          {...(props.autoFocus ? { 'data-autofocus': true } : {})}
          error={props.error}
          value={typed ?? props.organizationName}
          leftSection={<IconBuilding size={16} stroke={1.5} />}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            setTyped(undefined)
            setIsHurried(false)
          }}
          onChange={(event) => {
            const next = event.currentTarget.value
            setTyped(next)
            setActive(0)
            setIsHurried(false)
            if (next === '' && props.organizationId !== null) props.onClear()
          }}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} className="visits-hits">
        <div role="listbox" id={listId} aria-label={t('buyer')}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            <div
              key={`${hit.kind}-${hit.contactId ?? hit.organizationId}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className="visits-hit"
              onMouseMove={() => setActive(index)}
              // Before the field loses the focus and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              <span className="visits-hit-icon" aria-hidden>
                {hit.kind === 'contact' ? (
                  <PersonAvatar name={hit.title} size={20} />
                ) : (
                  <IconBuilding size={16} stroke={1.5} />
                )}
              </span>
              <span className="visits-hit-title">
                <Highlight text={hit.title} ranges={hit.titleRanges} />
              </span>
              <span className="visits-hit-detail">
                <Highlight text={hit.detail} ranges={hit.detailRanges} />
              </span>
            </div>
          ))}
        </div>
        {hits.length === 0 ? (
          canCreate ? (
            <button
              type="button"
              className="visits-hit visits-hit-new"
              data-marked={isCreateMarked}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onCreate?.(text)}
            >
              <IconPlus size={16} stroke={1.5} aria-hidden />
              {t('buyerCreate', { name: text })}
              <KeyHint keys={isCreateMarked ? 'enter' : 'down'} />
            </button>
          ) : (
            <div className="visits-hits-none">{t('buyerNotFound', { text })}</div>
          )
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
