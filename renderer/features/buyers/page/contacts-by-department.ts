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
