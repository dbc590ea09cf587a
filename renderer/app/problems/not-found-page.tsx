import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import './problems.css'

export function NotFoundPage() {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  return (
    <div className="problem-page">
      <div className="problem-icon">
        <IconMapQuestion size={26} stroke={1.5} aria-hidden />
      </div>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundBody')}</p>
      <div className="problem-actions">
        <Button onClick={() => void navigate({ to: '/today' })}>{t('goToToday')}</Button>
      </div>
    </div>
  )
}
