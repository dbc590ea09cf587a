import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { Shortcut, ShortcutGroup } from '#renderer/ui/keys/shortcut-registry.ts'
import { useShortcuts } from '#renderer/ui/keys/shortcuts.ts'

const groups = ['page', 'grid', 'actions', 'goTo'] as const satisfies readonly ShortcutGroup[]
const groupWords = {
  page: 'groupPage',
  grid: 'groupGrid',
  actions: 'groupActions',
  goTo: 'groupGoTo',
} as const

/** Every key that works on this page, from the registry itself. */
export function KeyboardHelp(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation(['frame', 'common'])
  const shortcuts = useShortcuts()
  const [wanted, setWanted] = useState('')
  const shown = shortcuts.filter((one) => one.enabled && fits(one, wanted))
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('keyboardHelp')}
      size={640}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <TextInput
        data-autofocus
        value={wanted}
        leftSection={<IconSearch size={15} stroke={1.5} />}
        placeholder={t('keyboardHelpSearch')}
        aria-label={t('keyboardHelpSearch')}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div className="keys-groups">
        {groups.map((group) => {
          const ofGroup = shown.filter((one) => one.group === group)
          return ofGroup.length === 0 ? null : (
            <section key={group} className="keys-group">
              <h3>{t(groupWords[group])}</h3>
              <dl>
                {ofGroup.map((one) => (
                  <div key={one.id}>
                    <dt>{one.label}</dt>
                    <dd>
                      <KeyHint keys={one.keys} />
                      <span className="rp-for-readers">{one.keys}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}

const fits = (shortcut: Shortcut, wanted: string) =>
  shortcut.label.toLowerCase().includes(wanted.trim().toLowerCase())
