import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconHelp, IconPencilPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import { ConnectionChip } from './connection-chip.tsx'
import { CreateMenu } from './create-menu.tsx'
import { DisplayMenu } from './display-menu.tsx'

/** One search, the quick log, what can be made, and how things stand. */
export function TopBar(props: {
  onSearch: () => void
  onQuickLog: (() => void) | undefined
  onHelp: () => void
}) {
  const { t } = useTranslation('frame')
  return (
    <header className="top-bar" data-no-print>
      <UnstyledButton className="top-search" onClick={props.onSearch}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span className="top-search-words">{t('searchPlaceholder')}</span>
        <KeyHint keys="mod+k" />
      </UnstyledButton>
      <div className="top-actions">
        <ConnectionChip />
        {props.onQuickLog === undefined ? null : (
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={16} stroke={1.5} />}
            rightSection={<KeyHint keys="mod+l" />}
            onClick={props.onQuickLog}
          >
            {t('quickLog')}
          </Button>
        )}
        <CreateMenu />
        <DisplayMenu />
        <Tooltip label={<KeyHint keys="?" />}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            onClick={props.onHelp}
            aria-label={t('keyboardHelp')}
          >
            <IconHelp size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  )
}
