import { DealId, OfferingId, RequirementId } from '../../model/ids.ts'
import { hash } from '../demo/demo-random.ts'

/** Records of one organization get an id from its number and their own place in it (`part`); the day plays no part. */
export const demoOfferingId = (seed: number, index: number, part: number) =>
  OfferingId.parse(uuid(seed, 11, index, part))
export const demoRequirementId = (seed: number, index: number, part: number) =>
  RequirementId.parse(uuid(seed, 12, index, part))
export const demoDealId = (seed: number, index: number, part: number) =>
  DealId.parse(uuid(seed, 13, index, part))

/** A UUIDv8 (RFC 9562, 5.8), rising with the organization's number so that rows arrive in key order. */
function uuid(seed: number, kind: number, index: number, part: number): string {
  const word = (n: number): number => hash(seed, 4000 + kind * 10 + n, index, part)
  const [a, b, c] = [word(0), word(1), word(2)]
  return [
    hex(index + kind * 0x1000000, 8),
    hex(part & 0xffff, 4),
    `8${hex(a & 0xfff, 3)}`,
    hex(0x8000 | (b & 0x3fff), 4),
    hex(b >>> 16, 4) + hex(c, 8),
  ].join('-')
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')
