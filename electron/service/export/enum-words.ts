import type { SourceChannel, Stage, Tier } from '#shared/model/organization.ts'
import type { FollowUpPriority } from '#shared/model/visit.ts'

export type ExportLanguage = 'zh-CN' | 'en'

export type EnumWords = {
  tier: Record<Tier, string>
  stage: Record<Stage, string>
  source: Record<SourceChannel, string>
  priority: Record<FollowUpPriority, string>
  /** What a regular contact without words of its own is called. */
  regularContact: string
  yes: string
  no: string
}

/** The words a file says for values of closed sets; the same ones the importer reads back. */
export const enumWords = (language: ExportLanguage): EnumWords => words[language]

const words: Record<ExportLanguage, EnumWords> = {
  'zh-CN': {
    tier: { key: '重点', A: 'A', B: 'B', C: 'C', D: 'D' },
    stage: { new: '新客', active: '活跃', mature: '成熟', atRisk: '预警', silent: '沉默', lost: '流失' },
    source: {
      fairCard: '展会名片',
      onlineRegistration: '线上注册',
      referral: '客户介绍',
      association: '行业协会',
      media: '媒体置换',
      import: '名单导入',
      other: '其他',
    },
    priority: { high: '紧急', normal: '普通', low: '不急' },
    regularContact: '定期联系',
    yes: '是',
    no: '否',
  },
  en: {
    tier: { key: 'Key', A: 'A', B: 'B', C: 'C', D: 'D' },
    stage: {
      new: 'New',
      active: 'Active',
      mature: 'Mature',
      atRisk: 'At risk',
      silent: 'Silent',
      lost: 'Lost',
    },
    source: {
      fairCard: 'Fair card',
      onlineRegistration: 'Online registration',
      referral: 'Referral',
      association: 'Association',
      media: 'Media',
      import: 'Imported list',
      other: 'Other',
    },
    priority: { high: 'High', normal: 'Normal', low: 'Low' },
    regularContact: 'Regular contact',
    yes: 'Yes',
    no: 'No',
  },
}
