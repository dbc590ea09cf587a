import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconForms, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/data/client.ts'
import { useErrorWords } from '#renderer/data/error-words.ts'
import { Chip } from '#renderer/ui/chips/chip.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { showToast } from '#renderer/ui/feedback/toasts.ts'
import { useConfirm } from '#renderer/ui/feedback/use-confirm.tsx'
import { useFormat } from '#renderer/ui/format/use-format.ts'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { CustomField } from '#shared/model/custom-field.ts'
import { fieldLabel, useCustomFields } from '../use-team.ts'
import { useWrite } from '../use-write.ts'
import { CustomFieldDialog } from './custom-field-dialog.tsx'
import { fieldInput } from './field-input.ts'
import '../buyers.css'

type Entity = CustomField['entity']

/** The team's own fields: added, renamed, put in order, taken away. For the settings screen. */
export function CustomFieldsPanel() {
  const { t, i18n } = useTranslation(['buyers', 'model', 'common'])
  const errorWords = useErrorWords()
  const format = useFormat()
  const write = useWrite()
  const confirm = useConfirm()
  const [entity, setEntity] = useState<Entity>('organization')
  const [editing, setEditing] = useState<CustomField | 'new' | undefined>(undefined)
  const fields = useCustomFields(entity)

  const move = async (from: number, to: number) => {
    const order = fields.toSpliced(from, 1)
    const moved = fields[from]
    if (moved === undefined) return
    order.splice(to, 0, moved)
    try {
      for (const [position, field] of order.entries()) {
        if (field.position !== position)
          await client.customFields.save({ id: field.id, ...fieldInput(field), position })
      }
    } catch (error) {
      showToast('error', errorWords(error))
    }
  }
  const remove = async (field: CustomField) => {
    const used = field.entity === 'organization' ? await countUses(field) : undefined
    const isSure = await confirm({
      title: t('buyers:fields.deleteTitle', { name: fieldLabel(field, i18n.language) }),
      body:
        used === undefined
          ? t('buyers:fields.deleteBody')
          : t('buyers:fields.deleteUsed', { count: used, shown: format.number(used) }),
      confirmLabel: t('common:delete'),
      isDanger: true,
    })
    if (!isSure) return
    await write(
      () => client.customFields.remove({ id: field.id }),
      t('buyers:fields.deleted', { name: field.label }),
    )
  }

  return (
    <Panel
      title={t('buyers:fields.title')}
      flush
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('buyers:fields.entity')}
            data={[
              { value: 'organization', label: t('buyers:fields.ofOrganization') },
              { value: 'contact', label: t('buyers:fields.ofContact') },
            ]}
            value={entity}
            onChange={(next) => setEntity(next === 'contact' ? 'contact' : 'organization')}
          />
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => setEditing('new')}
          >
            {t('buyers:fields.add')}
          </Button>
        </>
      }
    >
      {fields.length === 0 ? (
        <EmptyState
          size="panel"
          icon={<IconForms size={18} stroke={1.5} />}
          title={t('buyers:fields.none')}
          body={t('buyers:fields.noneBody')}
          actions={[{ label: t('buyers:fields.add'), onClick: () => setEditing('new') }]}
        />
      ) : (
        <ul className="buyers-fields">
          {fields.map((field, index) => (
            <li key={field.id} className="buyers-field">
              <span className="buyers-field-name">
                {field.label}
                {field.labelEn ? <span className="buyers-quiet">{field.labelEn}</span> : null}
              </span>
              <Chip>{t(`model:customFieldType.${field.type}`)}</Chip>
              <span className="buyers-field-choices">{field.choices.join(t('buyers:listSeparator'))}</span>
              <span className="buyers-field-actions">
                <FieldAction
                  label={t('buyers:fields.moveUp', { name: field.label })}
                  isOff={index === 0}
                  onClick={() => void move(index, index - 1)}
                >
                  <IconArrowUp size={16} stroke={1.5} />
                </FieldAction>
                <FieldAction
                  label={t('buyers:fields.moveDown', { name: field.label })}
                  isOff={index === fields.length - 1}
                  onClick={() => void move(index, index + 1)}
                >
                  <IconArrowDown size={16} stroke={1.5} />
                </FieldAction>
                <FieldAction
                  label={t('buyers:fields.edit', { name: field.label })}
                  onClick={() => setEditing(field)}
                >
                  <IconPencil size={16} stroke={1.5} />
                </FieldAction>
                <FieldAction
                  label={t('buyers:fields.delete', { name: field.label })}
                  onClick={() => void remove(field)}
                >
                  <IconTrash size={16} stroke={1.5} />
                </FieldAction>
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing === undefined ? null : (
        <CustomFieldDialog
          entity={entity}
          field={editing === 'new' ? undefined : editing}
          position={editing === 'new' ? fields.length : editing.position}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}

function FieldAction(props: { label: string; isOff?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={props.label}
        disabled={props.isOff ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}

/** How many organizations have a value; undefined when it cannot be told. */
async function countUses(field: CustomField): Promise<number | undefined> {
  try {
    const column = `custom:${field.id}` as const
    const { total } = await client.organizations.count({
      filter: { columns: [{ type: 'text', column, op: 'notBlank', value: '' }] },
    })
    return total
  } catch {
    return undefined
  }
}
