import { Button, Group, Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { facetsQuery } from '#renderer/data/organization-queries.ts'
import { WordsInput } from '../fields/words-input.tsx'

/** Adds or takes away tags; tags not named stay as they are. */
export function BulkTags(props: {
  isBusy: boolean
  onAdd: (tags: string[]) => void
  onRemove: (tags: string[]) => void
}) {
  const { t } = useTranslation('common')
  const [isOpen, setIsOpen] = useState(false)
  const closing = (act: (tags: string[]) => void) => (tags: string[]) => {
    setIsOpen(false)
    act(tags)
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" disabled={props.isBusy} onClick={() => setIsOpen(!isOpen)}>
          {t('tags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <TagsForm onAdd={closing(props.onAdd)} onRemove={closing(props.onRemove)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function TagsForm(props: { onAdd: (tags: string[]) => void; onRemove: (tags: string[]) => void }) {
  const { t } = useTranslation(['buyers', 'common'])
  const inUse = useQuery(facetsQuery).data?.tags ?? []
  const [tags, setTags] = useState<string[]>([])
  return (
    <div className="buyers-filter-form">
      <WordsInput
        size="xs"
        data-autofocus
        label={t('common:tags')}
        description={t('buyers:bulk.tagsHelp')}
        data={inUse}
        value={tags}
        onChange={setTags}
        maxTags={20}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <Group gap={6} grow>
        <Button size="xs" variant="default" disabled={tags.length === 0} onClick={() => props.onRemove(tags)}>
          {t('buyers:bulk.removeTags')}
        </Button>
        <Button size="xs" disabled={tags.length === 0} onClick={() => props.onAdd(tags)}>
          {t('buyers:bulk.addTags')}
        </Button>
      </Group>
    </div>
  )
}
