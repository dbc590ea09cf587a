import { z } from 'zod'

/** Every record's id is a UUIDv7 made by the client that created it; the brand keeps a visit's id out of a buyer's parameter. */
export const OrganizationId = z.uuid().brand<'OrganizationId'>()
export type OrganizationId = z.infer<typeof OrganizationId>

export const ContactId = z.uuid().brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>

export const VisitId = z.uuid().brand<'VisitId'>()
export type VisitId = z.infer<typeof VisitId>

export const ProblemId = z.uuid().brand<'ProblemId'>()
export type ProblemId = z.infer<typeof ProblemId>

export const FollowUpId = z.uuid().brand<'FollowUpId'>()
export type FollowUpId = z.infer<typeof FollowUpId>

export const UserId = z.uuid().brand<'UserId'>()
export type UserId = z.infer<typeof UserId>

export const CustomFieldId = z.uuid().brand<'CustomFieldId'>()
export type CustomFieldId = z.infer<typeof CustomFieldId>

export const SavedViewId = z.uuid().brand<'SavedViewId'>()
export type SavedViewId = z.infer<typeof SavedViewId>

export const ImportId = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

export const ChangeSetId = z.uuid().brand<'ChangeSetId'>()
export type ChangeSetId = z.infer<typeof ChangeSetId>

export const PrintedListId = z.uuid().brand<'PrintedListId'>()
export type PrintedListId = z.infer<typeof PrintedListId>
