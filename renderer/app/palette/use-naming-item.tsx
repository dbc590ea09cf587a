import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { composition } from '../composition.tsx'
import type { PaletteItem } from './palette-item.ts'

/** Nobody of that name: the next step is to make one. Empty for an empty name. */
export function useNamingItem(name: string): PaletteItem[] {
  const { t } = useTranslation(['search', 'frame'])
  const actions = useAppActions()
  if (name === '' || composition.dialogs.newOrganization === undefined) return []
  return [
    {
      id: 'new-named-buyer',
      group: t('frame:create'),
      icon: <IconPlus size={17} stroke={1.5} />,
      title: t('search:createBuyer', { name }),
      run: () => actions.newOrganization({ role: 'buyer', legalName: name }),
    },
  ]
}
