import { OrganizationRole } from '#shared/model/organization.ts'

/** Roles in one number: 1 buyer, 2 supplier, 4 association. */
export function roleBit(role: OrganizationRole): number {
  return 1 << OrganizationRole.options.indexOf(role)
}

export function rolesOfMask(mask: number): OrganizationRole[] {
  return OrganizationRole.options.filter((role) => (mask & roleBit(role)) !== 0)
}

/** The same number out of the columns of `organizations`. */
export const roleMaskSql = '(is_buyer + 2 * is_supplier + 4 * is_association)'

/** And out of the values of an insert. */
export const roleMask = (values: Readonly<Record<string, unknown>>): number =>
  Number(values['is_buyer'] === 1) +
  2 * Number(values['is_supplier'] === 1) +
  4 * Number(values['is_association'] === 1)
