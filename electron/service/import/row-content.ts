import type { InterpretedRow } from '#shared/domain/import/interpret-row.ts'
import type { ContactInput } from '#shared/model/contact.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { OrganizationInput } from '#shared/model/organization.ts'
import { type ImportLanguage, noteLines } from './note-lines.ts'
import type { OwnerNames } from './owner-names.ts'

/** What a row says, with names of colleagues and fields already resolved to ids. */
export type RowContent = {
  organization: Partial<OrganizationInput>
  contacts: Partial<ContactInput>[]
  lastContactOn: LocalDate | null
}

/** As what the companies of a list come, and in which language its notes are kept. */
export type ListPurpose = { role: 'buyer' | 'supplier'; language: ImportLanguage }

/** What the notes of a record hold, in characters; a pasted document and the flagged cells together may be more. */
const longestNotes = 20_000

export function rowContent(
  read: InterpretedRow,
  { role, language }: ListPurpose,
  owners: OwnerNames,
): RowContent {
  const organization = { ...read.organization }
  organization.roles = organization.roles ? [...new Set([...organization.roles, role])] : [role]
  if (read.ownerName !== null) organization.ownerId = owners.idOf(read.ownerName)
  const left = noteLines(read.notes, language)
  const notes = [organization.notes ?? null, left].filter((lines) => lines !== null)
  if (notes.length > 0) organization.notes = notes.join('\n').slice(0, longestNotes)
  return {
    organization,
    contacts: read.contact ? [read.contact, ...read.otherContacts] : read.otherContacts,
    lastContactOn: read.lastContactOn,
  }
}
