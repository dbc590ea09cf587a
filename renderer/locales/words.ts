/**
 * The shape a second language must have: every key of the first (zh-CN), and `_one` beside each `_other`,
 * since Chinese has one plural form and English two.
 */
export type Words<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]>
} & {
  [Key in keyof Source as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string
}
