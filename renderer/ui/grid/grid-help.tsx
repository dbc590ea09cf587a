import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../keys/shortcuts.ts'

/** The grid's own keys, for the keyboard help. */
export const GridHelp = memo(function GridHelp(props: {
  canOpen: boolean
  canPreview: boolean
  canPick: boolean
}) {
  const { t } = useTranslation('ui')
  const { canOpen, canPreview, canPick } = props
  useLine('move', 'up down', t('keyMove'), true)
  useLine('page', 'pageup pagedown', t('keyPage'), true)
  useLine('ends', 'mod+home', t('keyEnds'), true)
  useLine('open', 'enter', t('keyOpen'), canOpen)
  useLine('preview', 'space', t('keyPreview'), canPreview)
  useLine('pick', 'x', t('keyPick'), canPick)
  useLine('pick-on', 'shift+down', t('keyPickOn'), canPick)
  useLine('pick-all', 'mod+a', t('keyPickAll'), canPick)
  useLine('let-go', 'esc', t('keyLetGo'), canPick)
  return null
})

function useLine(id: string, keys: string, label: string, enabled: boolean) {
  useShortcut(`grid-${id}`, keys, label, heardByTheGrid, { group: 'grid', enabled, listOnly: true })
}

const heardByTheGrid = () => {}
