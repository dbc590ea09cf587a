import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { model } from '#renderer/locales/zh-CN/model.ts'

interface Task {
  title: string
  origin: keyof typeof model.followUpOrigin
}

/** What is to be done, in words: a regular contact nobody gave words is named by where it comes from. */
export function useTaskWords(): (task: Task) => string {
  const { t } = useTranslation('model')
  return useCallback(
    ({ title, origin }) => (title.trim() === '' ? t(`followUpOrigin.${origin}`) : title),
    [t],
  )
}
