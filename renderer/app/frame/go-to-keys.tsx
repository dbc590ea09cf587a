import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import type { RailItem } from './rail-items.ts'

/** g, then a letter: to any screen of the rail. */
export function GoToKeys(props: { items: readonly RailItem[] }) {
  return props.items.map((item) => <GoToKey key={item.screen} item={item} />)
}

function GoToKey(props: { item: RailItem }) {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const { screen, to, key } = props.item
  useShortcut(`go-to-${screen}`, `g ${key}`, t(screen), () => void navigate({ to }), { group: 'goTo' })
  return null
}
