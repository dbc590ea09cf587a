import { UnstyledButton } from '@mantine/core'
import { IconListNumbers, IconSitemap } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import type { Script } from '#shared/model/message.ts'

/** Scripts by title, with what kind of conversation they are for. */
export function ScriptList(props: {
  scripts: readonly Script[]
  shownId: string | undefined
  onShow: (script: Script) => void
}) {
  const { t } = useTranslation('touchMessages')
  if (props.scripts.length === 0) return <p className="touch-muted texts-none">{t('script.noMatch')}</p>
  return (
    <ul className="scripts-list">
      {props.scripts.map((script) => {
        const Icon = script.kind === 'linear' ? IconListNumbers : IconSitemap
        return (
          <li key={script.id}>
            <UnstyledButton
              className="texts-open"
              aria-current={script.id === props.shownId ? 'true' : undefined}
              onClick={() => props.onShow(script)}
            >
              <span className="touch-inline">
                <Icon size={15} stroke={1.5} aria-label={t(`script.kind.${script.kind}`)} />
                <span className="texts-name">{script.title}</span>
              </span>
              <span className="texts-meta">
                <span>{script.tags.slice(0, shownTags).join(' · ')}</span>
                {script.isBuiltIn ? null : <Chip tone="accent">{t('template.own')}</Chip>}
              </span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}

const shownTags = 3
