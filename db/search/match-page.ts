import type { OrganizationRole } from '#shared/model/organization.ts'

/** A stretch of the organizations a text stands for, of one role if given. */
export type MatchPage = { offset: number; limit: number; role?: OrganizationRole | undefined }
