import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { saveFile } from '#renderer/data/save-file.ts'
import type { ImportRecord } from '#shared/model/import.ts'

/** The failed rows as a file to correct and drop in again, with the reasons in the language on screen. */
export function useFailedFile(record: Pick<ImportRecord, 'id'>) {
  const { i18n } = useTranslation()
  return useMutation({
    mutationFn: async () => {
      const language = i18n.language === 'en' ? 'en' : 'zh-CN'
      const file = await client.imports.failedFile({ id: record.id, language })
      await saveFile(file, file.name)
    },
  })
}
