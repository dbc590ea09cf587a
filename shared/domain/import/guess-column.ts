import type { Cell } from './cell.ts'
import type { ColumnProfile } from './column-profile.ts'

export type GuessOptions = {
  /** A supplier list's 产品类别 is what they sell, not what they buy. */
  kind?: 'buyers' | 'suppliers' | 'associations' | undefined
  /** The lines above the header; 单位：万元 among them holds for the money column. */
  titles?: readonly string[] | undefined
}

/** A column as the guess sees it. */
export type Column = {
  index: number
  header: string
  person: number
  profile: ColumnProfile
  values: readonly Cell[]
}
