/** What is compared of a person: phones as digits (`+` and country code only abroad), e-mail as typed. */
export type IdentityContact = {
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

/**
 * What is compared of an organization, of a row that comes in and of one we know alike. Never changed in place:
 * what is worked out of it is remembered for the object. `creditCode` is a valid code or null; names are as typed;
 * `phones` are those of the company itself.
 */
export type IdentityRecord = {
  readonly legalName: string
  readonly shortName: string | null
  readonly englishName: string | null
  readonly formerNames: readonly string[]
  readonly creditCode: string | null
  readonly province: string | null
  readonly city: string | null
  readonly contacts: readonly IdentityContact[]
  readonly phones: readonly string[]
}

export type Known<Id extends string = string> = IdentityRecord & { readonly id: Id }
