import { Button, Menu } from '@mantine/core'
import {
  IconBuildingFactory2,
  IconCash,
  IconListCheck,
  IconPackage,
  IconPlus,
  IconShoppingCartPlus,
  IconTableImport,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'
import { composition } from '../composition.tsx'

/** + New, opened by N. Offers only what can be made here. */
export function CreateMenu() {
  const { t } = useTranslation('frame')
  const actions = useAppActions()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const { dialogs, screens } = composition
  const isUseful = Boolean(dialogs.newOrganization ?? dialogs.newFollowUp ?? screens.imports)
  useShortcut('create', 'n', t('create'), () => setIsOpen(true), { group: 'actions', enabled: isUseful })
  if (!isUseful) return null
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" width={220} returnFocus>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} stroke={1.8} />} rightSection={<KeyHint keys="n" />}>
          {t('create')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {dialogs.newOrganization === undefined ? null : (
          <>
            <Menu.Item
              leftSection={<IconUserPlus size={16} stroke={1.5} />}
              onClick={() => actions.newOrganization({ role: 'buyer' })}
            >
              {t('newBuyer')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconBuildingFactory2 size={16} stroke={1.5} />}
              onClick={() => actions.newOrganization({ role: 'supplier' })}
            >
              {t('newSupplier')}
            </Menu.Item>
          </>
        )}
        {dialogs.newFollowUp === undefined ? null : (
          <Menu.Item
            leftSection={<IconListCheck size={16} stroke={1.5} />}
            onClick={() => actions.newFollowUp()}
          >
            {t('newFollowUp')}
          </Menu.Item>
        )}
        {dialogs.newRequirement === undefined ? null : (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconShoppingCartPlus size={16} stroke={1.5} />}
              onClick={() => actions.newRequirement()}
            >
              {t('newRequirement')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPackage size={16} stroke={1.5} />}
              onClick={() => actions.newOffering()}
            >
              {t('newOffering')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCash size={16} stroke={1.5} />} onClick={() => actions.recordDeal()}>
              {t('recordDeal')}
            </Menu.Item>
          </>
        )}
        {screens.imports === undefined ? null : (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTableImport size={16} stroke={1.5} />}
              onClick={() => void navigate({ to: '/import' })}
            >
              {t('importList')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
