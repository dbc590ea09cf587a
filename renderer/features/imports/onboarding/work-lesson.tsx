import { IconPencilPlus, IconPrinter, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'

const lessons = [
  { name: 'find', icon: IconSearch, keys: 'mod+k' },
  { name: 'log', icon: IconPencilPlus, keys: 'mod+l' },
  { name: 'print', icon: IconPrinter, keys: 'g l' },
] as const

/** The three habits everything else grows from. */
export function WorkLesson() {
  const { t } = useTranslation('onboarding')
  return (
    <section className="first-run-lesson" aria-label={t('lesson')}>
      <h2>{t('lesson')}</h2>
      <ul>
        {lessons.map(({ name, icon: Icon, keys }) => (
          <li key={name}>
            <Icon size={16} stroke={1.5} aria-hidden />
            <span>{t(`teach.${name}`)}</span>
            <KeyHint keys={keys} />
          </li>
        ))}
      </ul>
    </section>
  )
}
