import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAppActions } from '#renderer/data/app-actions.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { useShortcut } from '#renderer/ui/keys/shortcuts.ts'

/** What can be written down from anywhere on the screen. */
export function ScreenActions() {
  const { t } = useTranslation('matching')
  const { newRequirement, newOffering } = useAppActions()
  useShortcut('matching.newRequirement', 'c', t('newRequirement'), () => newRequirement())
  useShortcut('matching.newOffering', 'v', t('newOffering'), () => newOffering())
  return (
    <>
      <Button size="xs" variant="default" rightSection={<KeyHint keys="v" />} onClick={() => newOffering()}>
        {t('newOffering')}
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.5} />}
        rightSection={<KeyHint keys="c" />}
        onClick={() => newRequirement()}
      >
        {t('newRequirement')}
      </Button>
    </>
  )
}
