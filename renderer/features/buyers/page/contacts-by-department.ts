import type { Contact } from '#shared/model/contact.ts'

/**
 * People by department: the department of the person to ask for first, then the others as they come; people of no known
 * department last. Inside, the person to ask for stands first.
 */
export function contactsByDepartment(
  contacts: readonly Contact[],
): Array<{ department: string | null; contacts: Contact[] }> {
  const inOrder = contacts.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
  const departments = [...new Set(inOrder.map((contact) => contact.department))]
  return departments
    .toSorted((a, b) => Number(a === null) - Number(b === null))
    .map((department) => ({
      department,
      contacts: inOrder.filter((contact) => contact.department === department),
    }))
}

/** The first `count` people, in the same order and under the same departments. */
export function firstContacts<Group extends { contacts: Contact[] }>(
  groups: readonly Group[],
  count: number,
): Group[] {
  let left = count
  return groups.flatMap((group) => {
    const contacts = group.contacts.slice(0, left)
    left -= contacts.length
    return contacts.length === 0 ? [] : [{ ...group, contacts }]
  })
}
