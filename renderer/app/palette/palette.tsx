import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/ui/focus/return-focus.ts'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { RailItem } from '../frame/rail-items.ts'
import { groupItems, type PaletteItem } from './palette-item.ts'
import { searchQuery } from './search-query.ts'
import { useCommands } from './use-commands.tsx'
import { useHitItems } from './use-hit-items.tsx'
import { useNamingItem } from './use-naming-item.tsx'
import './palette.css'

/** One field for everything: customers, people, notes, phone endings, screens and commands. */
export function Palette(props: { isOpen: boolean; onClose: () => void; items: readonly RailItem[] }) {
  const { t } = useTranslation('frame')
  return (
    <Modal.Root
      opened={props.isOpen}
      onClose={props.onClose}
      size={640}
      yOffset="12vh"
      centered={false}
      padding={0}
    >
      <Modal.Overlay />
      <Modal.Content radius="lg" aria-label={t('search')}>
        <PaletteBody onClose={props.onClose} items={props.items} />
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteBody(props: { onClose: () => void; items: readonly RailItem[] }) {
  const { t } = useTranslation(['frame', 'search'])
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // Its field takes the keyboard before the dialog around it could note who had it.
  useReturnFocus()
  // Before the browser hands out the next key: whoever types on right after Ctrl+K means this field.
  useLayoutEffect(() => field.current?.focus(), [])
  const [text, setText] = useState('')
  const [activeId, setActiveId] = useState<string | undefined>(undefined)
  const wanted = text.trim()
  const {
    data: hits = [],
    isFetching,
    isPlaceholderData,
    isPending,
  } = useQuery({
    ...searchQuery(wanted),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const isCurrent = wanted === '' || !(isPlaceholderData || isPending)
  const hitItems = useHitItems(wanted === '' ? [] : hits)
  const commands = useCommands(props.items, wanted)
  const naming = useNamingItem(isCurrent && hitItems.length === 0 ? wanted : '')
  const items = [...hitItems, ...commands, ...naming]
  const chosen = items.find((item) => item.id === activeId)
  const active = chosen ?? items[0]
  /** Enter came before the answer to the last letter: an older answer must not be opened in its place. */
  const [hurried, setHurried] = useState<'run' | 'log' | undefined>(undefined)

  const take = (item: PaletteItem | undefined, how: 'run' | 'log') => {
    const act = how === 'log' ? item?.log : item?.run
    if (act === undefined) return
    props.onClose()
    act()
  }
  const takeLate = useEffectEvent((how: 'run' | 'log') => {
    setHurried(undefined)
    take(active, how)
  })
  useEffect(() => {
    if (hurried !== undefined && isCurrent) takeLate(hurried)
  }, [hurried, isCurrent])
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, arrows and Enter belong to its candidate list.
    if (event.nativeEvent.isComposing) return
    const index = active === undefined ? -1 : items.indexOf(active)
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key]
    if (next !== undefined && !(['Home', 'End'].includes(event.key) && text !== '')) {
      event.preventDefault()
      const target = items[(next + items.length) % items.length]
      setActiveId(target?.id)
      if (target !== undefined)
        document.getElementById(optionId(listId, target))?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const how = event.ctrlKey || event.metaKey ? 'log' : 'run'
      if (isCurrent || chosen !== undefined) take(active, how)
      else setHurried(how)
    }
  }

  return (
    <>
      <div className="palette-field">
        <IconSearch size={18} stroke={1.5} aria-hidden />
        <input
          data-autofocus
          ref={focusNow}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : optionId(listId, active)}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActiveId(undefined)
            setHurried(undefined)
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys="esc" />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={t('search')}>
        {groupItems(items).map(({ group, items: ofGroup }) => (
          <div key={group} role="group" aria-label={group}>
            <div className="palette-group" aria-hidden>
              {group}
            </div>
            {ofGroup.map((item) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={item.id}
                id={optionId(listId, item)}
                role="option"
                aria-selected={item === active}
                className="palette-item"
                onMouseMove={() => setActiveId(item.id)}
                onClick={(event) => take(item, event.ctrlKey || event.metaKey ? 'log' : 'run')}
              >
                <span className="palette-icon" aria-hidden>
                  {item.icon}
                </span>
                <span className="palette-title">{item.title}</span>
                {item.detail === undefined ? null : <span className="palette-detail">{item.detail}</span>}
                {item.keys === undefined ? null : <KeyHint keys={item.keys} />}
              </div>
            ))}
          </div>
        ))}
        {items.length === 0 && !isFetching ? (
          <div className="palette-none">{t('searchNothing', { text: wanted })}</div>
        ) : null}
      </div>
      <div className="palette-foot">
        <span className="rp-for-readers" role="status">
          {wanted === '' ? '' : t('searchFound', { count: hitItems.length })}
        </span>
        <span className="palette-hint">{t('searchHint')}</span>
        <span>
          <KeyHint keys="up" /> <KeyHint keys="down" /> {t('searchMove')}
        </span>
        <span>
          <KeyHint keys="enter" /> {t('searchOpen')}
        </span>
        {active?.log === undefined ? null : (
          <span>
            <KeyHint keys="mod+enter" /> {t('search:logCall')}
          </span>
        )}
      </div>
    </>
  )
}

// The next key may come before any effect or frame.
const focusNow = (input: HTMLInputElement | null) => input?.focus()

const optionId = (listId: string, item: PaletteItem) => `${listId}-${item.id}`
