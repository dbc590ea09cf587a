import { Button, Group, Input, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NewFollowUpRequest } from '#renderer/data/app-actions.tsx'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import { DateField } from '#renderer/ui/forms/date-field.tsx'
import { KeyHint } from '#renderer/ui/keys/key-hint.tsx'
import type { FollowUpRow } from '#shared/model/follow-up-list.ts'
import { FollowUpPriority } from '#shared/model/visit.ts'
import { parseDay } from '../parse-day.ts'
import { useOwnerNames } from '../use-owner-names.ts'
import { OrganizationSelect } from './organization-select.tsx'
import { useFollowUpForm } from './use-follow-up-form.ts'
import '../follow-ups.css'

/** The window's dialog for a new follow-up. */
export function NewFollowUpDialog(props: { request: NewFollowUpRequest; onClose: () => void }) {
  return <FollowUpDialog request={props.request} onClose={props.onClose} />
}

/** Something owed to somebody by a day: a new one, or one to be changed. Ctrl+Enter saves. */
export function FollowUpDialog(props: {
  request?: NewFollowUpRequest
  editing?: FollowUpRow
  onClose: () => void
}) {
  const { t } = useTranslation(['followUps', 'model', 'common'])
  const form = useFollowUpForm(props)
  const { users } = useOwnerNames()
  const { data: contacts = [] } = useQuery(contactsQuery(form.values.organizationId))
  const { values, set, missing } = form
  const isNew = props.editing === undefined
  const isAboutSomebody = props.editing !== undefined || props.request?.organizationId !== undefined
  const knowsOrganization = values.organizationId !== null
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={isNew ? t('followUps:create') : t('followUps:dialog.edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size={480}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void form.save()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          void form.save()
        }}
      >
        <div className="follow-ups-form">
          {props.editing === undefined ? (
            <OrganizationSelect
              label={t('followUps:columns.organization')}
              value={values.organizationId}
              onChange={(organizationId) => set({ organizationId, contactId: null })}
              autoFocus={!isAboutSomebody}
              error={missing.organization ? t('followUps:dialog.needsOrganization') : undefined}
            />
          ) : (
            <TextInput
              label={t('followUps:columns.organization')}
              value={props.editing.organizationName}
              disabled
            />
          )}
          <TextInput
            label={t('followUps:columns.title')}
            placeholder={
              form.mayBeWordless ? t('model:followUpOrigin.cadence') : t('followUps:dialog.titleHint')
            }
            required={!form.mayBeWordless}
            maxLength={500}
            data-autofocus={isAboutSomebody || undefined}
            error={missing.title ? t('followUps:dialog.needsTitle') : undefined}
            value={values.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            onBlur={form.readDayFromTitle}
          />
          <div className="follow-ups-form-pair">
            <DateField
              label={t('followUps:columns.dueOn')}
              value={values.dueOn}
              parse={parseDay}
              required
              error={missing.dueOn ? t('followUps:dialog.needsDay') : undefined}
              onChange={form.setDueOn}
            />
            <Select
              label={t('common:owner')}
              placeholder={t('common:unassigned')}
              clearable
              searchable
              data={users.map((user) => ({ value: user.id, label: user.name }))}
              value={values.ownerId}
              onChange={(id) => set({ ownerId: users.find((user) => user.id === id)?.id ?? null })}
            />
          </div>
          <div className="follow-ups-form-pair">
            <Select
              label={t('followUps:columns.contact')}
              placeholder={t('common:optional')}
              clearable
              searchable
              disabled={!knowsOrganization}
              nothingFoundMessage={t('followUps:dialog.noContact')}
              data={contacts.map((contact) => ({ value: contact.id, label: contact.name }))}
              value={values.contactId}
              onChange={(id) => set({ contactId: contacts.find((contact) => contact.id === id)?.id ?? null })}
            />
            <div>
              <Input.Label component="div">{t('followUps:columns.priority')}</Input.Label>
              <SegmentedControl
                size="sm"
                fullWidth
                aria-label={t('followUps:columns.priority')}
                data={FollowUpPriority.options.map((priority) => ({
                  value: priority,
                  label: t(`model:followUpPriority.${priority}`),
                }))}
                value={values.priority}
                onChange={(value) => set({ priority: FollowUpPriority.catch('normal').parse(value) })}
              />
            </div>
          </div>
          <TextInput
            label={t('followUps:columns.reason')}
            placeholder={t('followUps:dialog.reasonHint')}
            maxLength={1000}
            value={values.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <Textarea
            label={t('common:notes')}
            placeholder={t('common:optional')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            value={values.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={props.onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={form.isSaving} rightSection={<KeyHint keys="mod+enter" />}>
              {t('common:save')}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}
