import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { AppActions } from '#renderer/data/app-actions.tsx'
import { isEditable, useShortcuts } from '#renderer/ui/keys/shortcuts.ts'
import type { MenuCommand } from '#shared/contract/desktop.ts'

/** The native menu asks for the same things the keys do. */
export function useMenuCommands(actions: AppActions, showHelp: () => void) {
  const navigate = useNavigate()
  const shortcuts = useShortcuts()
  const onCommand = useEffectEvent((command: MenuCommand) => {
    const carryOut = {
      // In a field the menu means the typing, elsewhere the last step.
      undo: () => (isEditable(document.activeElement) ? document.execCommand('undo') : press('undo')),
      redo: () => (isEditable(document.activeElement) ? document.execCommand('redo') : press('redo')),
      new: () => actions.newOrganization({ role: 'buyer' }),
      import: () => navigate({ to: '/import' }),
      print: () => navigate({ to: '/lists' }),
      search: () => actions.search(),
      'quick-log': () => actions.quickLog(),
      settings: () => navigate({ to: '/settings' }),
      shortcuts: showHelp,
      about: () => navigate({ to: '/settings', search: { section: 'about' } }),
      touchpoints: () => navigate({ to: '/touchpoints' }),
    } satisfies Record<MenuCommand, () => unknown>
    void carryOut[command]()
  })
  useEffect(() => window.desktop?.onMenuCommand((command) => onCommand(command)), [])

  function press(id: string) {
    shortcuts.find((shortcut) => shortcut.id === id)?.run(undefined)
  }
}
