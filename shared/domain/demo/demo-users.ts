import { z } from 'zod'
import peopleJson from '#resources/demo/people.json' with { type: 'json' }
import type { UserId } from '../../model/ids.ts'
import { type User, UserRole } from '../../model/user.ts'
import { type DayNumber, instantOn } from './demo-days.ts'
import { demoUserId } from './demo-ids.ts'
import { DemoRandom } from './demo-random.ts'

const data = z
  .object({ users: z.array(z.tuple([z.string(), UserRole])), cover: z.record(z.string(), z.int()) })
  .parse(peopleJson)

/** The eight colleagues of the demo. */
export function demoUsers(seed: number, today: DayNumber): User[] {
  const since = instantOn(today - 800, 0)
  return demoTeam(seed).map(({ id, name, role }) => ({
    id,
    name,
    role,
    createdAt: since,
    updatedAt: since,
    deletedAt: null,
  }))
}

export type Colleague = { id: UserId; name: string; role: UserRole }

export const demoTeam = (seed: number): readonly Colleague[] =>
  data.users.map(([name, role], part) => ({ id: demoUserId(seed, part), name, role }))

/** Who looks after an organization: mostly the one whose territory it is; key accounts sometimes the manager; a few nobody yet. */
export function ownerOf(
  team: readonly Colleague[],
  seed: number,
  index: number,
  territory: string,
  isKeyAccount: boolean,
): Colleague | null {
  const random = new DemoRandom(seed, 40, index)
  if (random.chance(0.03)) return null
  if (isKeyAccount && random.chance(0.3)) return team[0] ?? null
  return (random.chance(0.93) ? team[data.cover[territory] ?? 1] : random.pick(team)) ?? null
}
