import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#renderer/data/client.ts'
import type { ContactId } from '#shared/model/ids.ts'
import type { TemplateInput } from '#shared/model/message.ts'

export const fieldsQuery = queryOptions({
  queryKey: ['templates', 'fields'],
  queryFn: ({ signal }) => client.templates.fields(undefined, { signal }),
  meta: { tables: [] },
  staleTime: Number.POSITIVE_INFINITY,
})

export interface Reader {
  id: ContactId
  name: string
  organizationName: string
}

const sampleSize = 6

/** A few people of ours, to read a text as they would. */
export const sampleReadersQuery = queryOptions({
  queryKey: ['templates', 'readers'],
  queryFn: async ({ signal }): Promise<Reader[]> => {
    const { rows } = await client.organizations.page(
      { filter: { role: 'buyer' }, sort: [], offset: 0, limit: sampleSize },
      { signal },
    )
    const people = await Promise.all(
      rows.map(async ({ id, legalName, shortName }) => {
        const [contact] = await client.contacts.byOrganization({ organizationId: id }, { signal })
        return contact === undefined
          ? []
          : [{ id: contact.id, name: contact.name, organizationName: shortName ?? legalName }]
      }),
    )
    return people.flat()
  },
  meta: { tables: [] },
  staleTime: 5 * 60_000,
})

export const readerSearchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', 'readers', text],
    queryFn:
      text.trim() === ''
        ? skipToken
        : ({ signal }) => client.search.query({ text, kinds: ['contact'], limit: 8 }, { signal }),
    meta: { tables: ['contacts', 'organizations'] },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })

type Text = Pick<TemplateInput, 'subject' | 'body' | 'channel' | 'language'>

/** The text as it stands, before anything is kept, as one person would get it. */
export const tryQuery = (
  template: Text,
  occasionId: TemplateInput['occasionId'],
  contactIds: readonly ContactId[],
) =>
  queryOptions({
    queryKey: ['templates', 'try', template, occasionId, contactIds],
    queryFn:
      contactIds.length === 0 || template.body === ''
        ? skipToken
        : ({ signal }) =>
            client.templates.preview({ template, occasionId, contactIds: [...contactIds] }, { signal }),
    meta: { tables: ['contacts', 'organizations', 'occasions'] },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })

export const checkQuery = (text: Pick<TemplateInput, 'subject' | 'body'>) =>
  queryOptions({
    queryKey: ['templates', 'check', text],
    queryFn: text.body === '' ? skipToken : ({ signal }) => client.templates.check(text, { signal }),
    meta: { tables: [] },
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
