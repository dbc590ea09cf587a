import type { BuyingRole, Channel } from '#shared/model/contact.ts'
import type { MessageLanguage } from '#shared/model/message-language.ts'
import type {
  OrganizationRole,
  PurchaseMethod,
  SourceChannel,
  Stage,
  Tier,
} from '#shared/model/organization.ts'

/** The words lists use for a choice, in lower case and half width, without blanks. A word ending in `*` also matches as a beginning. */
export type ChoiceWords<Choice extends string> = Record<Choice, string>

export const tierWords: ChoiceWords<Tier> = {
  key: '重点 重点客户 重点买家 重点供应商 重点商家 重要 重要客户 核心 核心客户 战略 战略客户 大客户 ka vip vip客户 vvip svip 贵宾 key keyaccount s s级 s类 特级 钻石 a+',
  A: 'a a类 a级 a类客户 a级客户 甲 甲级 一级 1级 tiera classa gradea',
  B: 'b b类 b级 b类客户 b级客户 乙 乙级 二级 2级 tierb classb gradeb',
  C: 'c c类 c级 c类客户 c级客户 丙 丙级 三级 3级 tierc classc gradec',
  D: 'd d类 d级 d类客户 d级客户 丁 丁级 四级 4级 tierd classd graded',
}

export const purchaseMethodWords: ChoiceWords<PurchaseMethod> = {
  tender:
    '招标 投标 招投标 公开招标 邀请招标 竞标 竞争性谈判 集中招标 招标采购 招标集采 集采招标 tender* bid bidding rfp rfq publictender publicbidding opentender',
  direct:
    '直采 直接采购 直购 直接购买 直签 自采 自行采购 源头直采 厂家直采 产地直采 定向采购 direct* spotpurchase buydirect',
}
export const bothMethodWords =
  /^(?:均可|都可(?:以)?|皆可|不限|两者(?:均可|都可|都有|皆有)?|二者(?:均可|都可|皆可)?|both|either|any|混合)$/

export const sourceWords: ChoiceWords<SourceChannel> = {
  fairCard:
    '展会名片 展会 名片 展会收集 展会现场 展会登记 展会获取 参展 会展 交易会 博览会 广交会 展览会 现场名片 名片收集 展会客户 fair* tradefair* tradeshow* exhibition* businesscard* show expo',
  onlineRegistration:
    '线上注册 在线注册 网上注册 网络注册 线上报名 在线报名 网上报名 网站注册 官网注册 官网 网站 线上 在线登记 线上登记 平台注册 小程序 公众号 注册 online* website webform registration webregistration web',
  referral:
    '客户介绍 老客户介绍 介绍 转介绍 推荐 客户推荐 朋友介绍 朋友推荐 老客户推荐 熟人介绍 同行介绍 买家介绍 供应商介绍 供应商推荐 内部推荐 引荐 referral* referred* recommendation wordofmouth introduction',
  association:
    '行业协会 协会 商会 协会推荐 商会推荐 行业商会 协会介绍 商会介绍 学会 association* chamber* chamberofcommerce',
  media:
    '媒体置换 媒体 媒体合作 媒体推荐 媒体资源 广告 杂志 报纸 自媒体 media* press magazine advertisement ad ads',
  import: '导入 批量导入 数据导入 名单导入 import imported',
  other: '其他 其它 other others',
}

export const roleWords: ChoiceWords<OrganizationRole> = {
  buyer:
    '买家 采购商 采购方 需方 买方 客户 采购 采购企业 专业买家 观众 专业观众 buyer* purchaser* customer* client* visitor',
  supplier:
    '供应商 商家 供方 卖家 卖方 厂家 厂商 生产商 制造商 参展商 展商 供货商 供应方 生产企业 经销商 supplier* vendor* seller* manufacturer* exhibitor* factory',
  association: '协会 商会 行业协会 学会 联合会 促进会 社团 association* chamber* federation',
}

export const stageWords: ChoiceWords<Stage> = {
  new: '新 新客户 新买家 新增 新开发 潜在 潜在客户 意向 意向客户 new lead prospect',
  active: '活跃 活跃客户 活跃买家 active',
  mature: '成熟 成熟客户 稳定 稳定客户 老客户 mature stable',
  atRisk: '预警 风险 有风险 流失风险 流失预警 atrisk risk',
  silent: '沉默 沉默客户 休眠 休眠客户 不活跃 silent dormant inactive',
  lost: '流失 已流失 流失客户 丢失 lost churned',
}

export const buyingRoleWords: ChoiceWords<BuyingRole> = {
  decision: '决策 决策人 决策者 拍板人 决策层 关键决策人 decision* decider',
  purchasingLead:
    '采购负责人 采购 采购主管 采购经理 采购总监 采购联系人 purchasing* purchaser procurement* buyer sourcing*',
  user: '使用 使用人 使用者 使用部门 用户 使用方 技术 user enduser technical',
  finance: '财务 财务人员 财务负责人 付款 finance* accounting',
  associationHead: '协会负责人 会长 秘书长 商会负责人 association*',
  other: '其他 其它 other',
}

export const channelWords: ChoiceWords<Channel> = {
  wechat: '微信 企业微信 wechat weixin wx',
  sms: '短信 手机短信 信息 sms text textmessage',
  email: '邮件 电子邮件 邮箱 电邮 email e-mail mail',
  phone: '电话 手机 致电 通话 座机 phone call telephone tel',
  letter: '信函 信件 书信 贺卡 邮寄 letter card post',
  gift: '礼品 礼物 gift',
  fax: '传真 fax',
}

export const genderWords: ChoiceWords<'female' | 'male'> = {
  female: '女 女士 女性 小姐 太太 夫人 女生 f female mrs ms miss woman mme madam',
  male: '男 先生 男士 男性 男生 m male mr man sir',
}

export const languageWords: ChoiceWords<MessageLanguage> = {
  'zh-CN':
    '中文 中文简体 简体中文 中文繁体 繁体中文 汉语 汉文 普通话 国语 华语 粤语 chinese* mandarin cantonese zh zh-cn zh-tw zh-hk cn 中',
  en: '英文 英语 english* en en-us en-gb eng 英',
}

export const yesNoWords: ChoiceWords<'yes' | 'no'> = {
  yes: '是 有 对 同意 已同意 可以 可 要 需要 真 y yes true t 1 √ ✓ ✔ ☑ ● on',
  no: '否 不 无 没有 不是 错 不同意 未同意 不可以 不可 不要 不需要 假 n no false f 0 × x ✗ ✘ ☐ ○ off',
}
