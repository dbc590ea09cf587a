import {
  ContactId,
  FollowUpId,
  OrganizationId,
  ProblemId,
  TouchPlanId,
  UserId,
  VisitId,
} from '../../model/ids.ts'
import { hash } from './demo-random.ts'

/** Records of one organization get an id from its number and their own place in it (`part`). */
export const demoOrganizationId = (seed: number, index: number) =>
  OrganizationId.parse(uuid(seed, 1, index, 0))
export const demoContactId = (seed: number, index: number, part: number) =>
  ContactId.parse(uuid(seed, 2, index, part))
export const demoVisitId = (seed: number, index: number, part: number) =>
  VisitId.parse(uuid(seed, 3, index, part))
export const demoFollowUpId = (seed: number, index: number, part: number) =>
  FollowUpId.parse(uuid(seed, 4, index, part))
export const demoProblemId = (seed: number, index: number, part: number) =>
  ProblemId.parse(uuid(seed, 5, index, part))
export const demoTouchPlanId = (seed: number, part: number) => TouchPlanId.parse(uuid(seed, 7, 0, part))
export const demoUserId = (seed: number, part: number) => UserId.parse(uuid(seed, 6, 0, part))

/** 1 July 2023: the moment in an id must not depend on the day the demo is loaded, or loading it twice would double it. */
const firstMillisecond = Date.UTC(2023, 6, 1)
const millisecondsPerOrganization = 20_000
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** UUIDv7 (RFC 9562, 5.7). Its time rises with `index`, so rows arrive in key order, and tells kinds and parts apart. */
function uuid(seed: number, kind: number, index: number, part: number): string {
  const time = firstMillisecond + index * millisecondsPerOrganization + kind * 1000 + part
  const high = Math.floor(time / 0x10000)
  const first = hash(seed, 1000 + kind, index, part * 2)
  const second = hash(seed, 2000 + kind, index, part * 2 + 1)
  return (
    `${fourBytes(high)}-${twoBytes(time % 0x10000)}-${twoBytes(0x7000 | (first & 0x0fff))}` +
    `-${twoBytes(0x8000 | ((first >>> 12) & 0x3fff))}-${twoBytes(hash(seed, 3000 + kind, index, part) & 0xffff)}${fourBytes(second)}`
  )
}

const twoBytes = (value: number): string => `${hex[(value >>> 8) & 255]}${hex[value & 255]}`
const fourBytes = (value: number): string => twoBytes(value >>> 16) + twoBytes(value)
