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

export const TouchPlanId = z.uuid().brand<'TouchPlanId'>()
export type TouchPlanId = z.infer<typeof TouchPlanId>

/** Follows from contact, occasion and year: two devices that prepare one greeting prepare the same one. */
export const TouchpointId = z.uuid().brand<'TouchpointId'>()
export type TouchpointId = z.infer<typeof TouchpointId>

/** A UUID for a text the team wrote, a word (`mid-autumn.wechat.zh.formal`) for one that comes with the application. */
export const TemplateId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,99}$/)
  .brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

/** A UUID, or a word for a script that comes with the application. */
export const ScriptId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,99}$/)
  .brand<'ScriptId'>()
export type ScriptId = z.infer<typeof ScriptId>

/** A code of the shipped tree (`hs.9617`), or a UUID for a category of the team's own. */
export const CategoryId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
  .brand<'CategoryId'>()
export type CategoryId = z.infer<typeof CategoryId>

export const RequirementId = z.uuid().brand<'RequirementId'>()
export type RequirementId = z.infer<typeof RequirementId>

export const OfferingId = z.uuid().brand<'OfferingId'>()
export type OfferingId = z.infer<typeof OfferingId>

/** Follows from requirement, offering and round: two devices that suggest one pair suggest the same one. */
export const MatchId = z.uuid().brand<'MatchId'>()
export type MatchId = z.infer<typeof MatchId>

export const DealId = z.uuid().brand<'DealId'>()
export type DealId = z.infer<typeof DealId>
