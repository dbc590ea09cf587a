import { DemoRandom } from '#shared/domain/demo/demo-random.ts'

/** What the application is doing when it is killed. */
export const stages = ['starting', 'reading', 'saving', 'committing', 'checkpointing', 'logging'] as const
export type Stage = (typeof stages)[number]

/** `share`: how far into the stage, in [0, 1). */
export type Moment = { stage: Stage; share: number }

/** As many of every stage, in an order and at points that follow from the seed. */
export function momentsOf(seed: number, count: number): Moment[] {
  const random = new DemoRandom(seed, 0, 0)
  const moments = Array.from({ length: count }, (_, index) => ({
    stage: stages[index % stages.length] ?? 'logging',
    share: random.next(),
    place: random.next(),
  }))
  return moments.toSorted((a, b) => a.place - b.place).map(({ stage, share }) => ({ stage, share }))
}
