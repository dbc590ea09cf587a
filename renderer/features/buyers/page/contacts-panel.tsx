import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useImperativeHandle, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactsQuery } from '#renderer/data/organization-queries.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSkeleton } from '#renderer/ui/feedback/skeletons.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import type { Contact } from '#shared/model/contact.ts'
import type { OrganizationId } from '#shared/model/ids.ts'
import { ContactDialog } from '../forms/contact-dialog.tsx'
import { ContactRow } from './contact-row.tsx'
import { contactsByDepartment, firstContacts } from './contacts-by-department.ts'

export interface ContactsHandle {
  add: () => void
}

const shownAtFirst = 8

/** The people there, by department; those who left stand apart. */
export function ContactsPanel(props: { organizationId: OrganizationId; ref?: Ref<ContactsHandle> }) {
  const { t } = useTranslation(['buyers', 'common'])
  const { data: contacts } = useQuery(contactsQuery(props.organizationId))
  const [editing, setEditing] = useState<Contact | 'new' | undefined>(undefined)
  const [showsAll, setShowsAll] = useState(false)
  useImperativeHandle(props.ref, () => ({ add: () => setEditing('new') }))
  const present = useMemo(() => contacts?.filter((one) => one.leftOn === null) ?? [], [contacts])
  const gone = contacts?.filter((one) => one.leftOn !== null) ?? []
  const groups = useMemo(
    () => firstContacts(contactsByDepartment(present), showsAll ? present.length : shownAtFirst),
    [present, showsAll],
  )
  const hidden = showsAll ? 0 : Math.max(0, present.length - shownAtFirst) + gone.length
  return (
    <Panel
      title={t('buyers:contacts.title')}
      count={contacts === undefined || contacts.length === 0 ? undefined : contacts.length}
      flush
      actions={
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={() => setEditing('new')}
        >
          {t('buyers:contacts.add')}
        </Button>
      }
    >
      {contacts === undefined ? <ListSkeleton rows={2} /> : null}
      {contacts?.length === 0 ? (
        <EmptyState
          size="panel"
          title={t('buyers:contacts.none')}
          body={t('buyers:contacts.noneBody')}
          actions={[{ label: t('buyers:contacts.add'), keys: 'c', onClick: () => setEditing('new') }]}
        />
      ) : null}
      {groups.map((group) => (
        <section key={group.department ?? ''} className="buyer-department">
          {group.department === null && groups.length === 1 ? null : (
            <h3>{group.department ?? t('buyers:contacts.noDepartment')}</h3>
          )}
          {group.contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} onEdit={() => setEditing(contact)} />
          ))}
        </section>
      ))}
      {showsAll && gone.length > 0 ? (
        <section className="buyer-department">
          <h3>{t('buyers:contacts.left')}</h3>
          {gone.map((contact) => (
            <ContactRow key={contact.id} contact={contact} onEdit={() => setEditing(contact)} />
          ))}
        </section>
      ) : null}
      {hidden > 0 || (showsAll && (present.length > shownAtFirst || gone.length > 0)) ? (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className="buyer-more"
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('buyers:contacts.showFewer') : t('buyers:contacts.showMore', { count: hidden })}
        </Button>
      ) : null}
      {editing === undefined ? null : (
        <ContactDialog
          organizationId={props.organizationId}
          contact={editing === 'new' ? undefined : editing}
          isFirst={present.length === 0}
          departments={[...new Set(present.flatMap((one) => one.department ?? []))]}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}
