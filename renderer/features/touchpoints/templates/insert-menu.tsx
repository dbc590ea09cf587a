import { Button, Menu, ScrollArea } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import { fieldsQuery } from './template-queries.ts'

/** Fields and conditions as they may be written in the language of the text. */
export function InsertMenu(props: { language: MessageLanguage; onInsert: (words: string) => void }) {
  const { t } = useTranslation('touchMessages')
  const { language: screen } = useFormat()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const isChinese = props.language === 'zh-CN'
  const written = (field: { zh: string; en: string }) => (isChinese ? field.zh : field.en)
  const shown = (field: { zh: string; en: string }) => (screen === 'en' ? field.en : field.zh)
  return (
    <Menu position="bottom-end" width={260} returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconBraces size={14} stroke={1.5} />}>
          {t('template.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={360} type="auto">
          <Menu.Label>{t('template.fields')}</Menu.Label>
          {fields
            .filter(({ kind }) => kind === 'field')
            .map((field) => (
              <Menu.Item key={field.en} onClick={() => props.onInsert(`{${written(field)}}`)}>
                {shown(field)}
              </Menu.Item>
            ))}
          <Menu.Label>{t('template.conditions')}</Menu.Label>
          {fields
            .filter(({ kind }) => kind === 'condition')
            .map((field) => (
              <Menu.Item
                key={field.en}
                onClick={() =>
                  props.onInsert(t(`template.around.${props.language}`, { condition: written(field) }))
                }
              >
                {shown(field)}
              </Menu.Item>
            ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
