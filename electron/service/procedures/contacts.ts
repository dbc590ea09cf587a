import { contactColumns, contactsOf, findContact } from '#db/repositories/contacts.ts'
import { findOrganization } from '#db/repositories/organizations.ts'
import { contacts } from '#db/schema/contacts.ts'
import { insertRecord, updateRecord } from '#db/write-path/record-changes.ts'
import { nowInstant } from '#shared/domain/time/clock.ts'
import { ContactId } from '#shared/model/ids.ts'
import { os } from '../implementer.ts'

export const contactsProcedures = {
  byOrganization: os.contacts.byOrganization.handler(({ input, context }) =>
    contactsOf(context.store, input.organizationId),
  ),

  create: os.contacts.create.handler(({ input, context, errors }) => {
    if (!findOrganization(context.store, input.organizationId)) throw errors.NOT_FOUND()
    const id = ContactId.parse(context.store.newId())
    const applied = context.write({
      label: 'contacts.create',
      changes: [
        insertRecord(contacts, id, {
          organizationId: input.organizationId,
          ...contactColumns(input.contact),
          name: input.contact.name,
        }),
      ],
    })
    return { id, changeSetId: applied?.id ?? null }
  }),

  update: os.contacts.update.handler(({ input, context, errors }) => {
    if (!findContact(context.store, input.id)) throw errors.NOT_FOUND()
    const applied = context.write({
      label: 'contacts.update',
      changes: [updateRecord(contacts, input.id, contactColumns(input.changes))],
    })
    return { changeSetId: applied?.id ?? null }
  }),

  remove: os.contacts.remove.handler(({ input, context, errors }) => {
    if (!findContact(context.store, input.id)) throw errors.NOT_FOUND()
    const applied = context.write({
      label: 'contacts.remove',
      changes: [updateRecord(contacts, input.id, { deletedAt: nowInstant(context.store.clock) })],
    })
    return { changeSetId: applied?.id ?? null }
  }),
}
