import { WordEdges } from './word-edges.ts'

/**
 * Every way a name can be shortened by leaving out what it trades in at the end, the full name first:
 * 盛大网络科技 → 盛大网络科技, 盛大网络, 盛大. A stem keeps at least two characters.
 */
export function stemsOf(core: string): readonly string[] {
  const stems = [core]
  for (let index = 0; index < stems.length && stems.length < 12; index += 1) {
    const stem = stems[index] ?? ''
    const longest = ENDINGS.longest(stem.charCodeAt(stem.length - 2), stem.charCodeAt(stem.length - 1))
    for (let length = Math.min(longest, stem.length - 2); length >= 2; length -= 1) {
      if (!TRADE_WORDS.has(stem.slice(-length))) continue
      const shorter = stem.slice(0, -length)
      if (!stems.includes(shorter)) stems.push(shorter)
    }
  }
  return stems.length === 1 ? stems : stems.toSorted((a, b) => b.length - a.length)
}

/** The same for the words of a Latin name; stems are written without blanks: acmetrading, acme. */
export function stemsOfWords(words: readonly string[]): readonly string[] {
  const stems = [words.join('')]
  for (let count = words.length - 1; count >= 1; count -= 1) {
    if (!LATIN_TRADE_WORDS.has(words[count] ?? '')) break
    stems.push(words.slice(0, count).join(''))
  }
  return stems.filter((stem, index) => index === 0 || stem.length >= 2)
}

/** Says the text nothing but trades (国际贸易, 科技)? Then it identifies nobody. */
export function isOnlyTrade(text: string): boolean {
  if (text === '') return true
  const longest = BEGINNINGS.longest(text.charCodeAt(0), text.charCodeAt(1))
  for (let length = Math.min(longest, text.length); length >= 2; length -= 1) {
    if (TRADE_WORDS.has(text.slice(0, length)) && isOnlyTrade(text.slice(length))) return true
  }
  return false
}

const TRADE_WORDS = new Set(
  `科技 科贸 贸易 商贸 工贸 经贸 外贸 实业 事业 产业 工业 企业 企业管理 进出口 国际 国际贸易 物流 供应链 供应链管理 货运 货运代理
  运输 速运 快递 仓储 航运 船务 集团 控股 投资 投资管理 资产 资产管理 资本 基金 金融 证券 保险 担保 融资租赁 租赁 典当 发展 开发 股份
  网络 网络科技 信息 信息技术 信息科技 技术 技术开发 技术服务 软件 软件开发 数据 数码 数字 智能 智能科技 智能装备 电子 电子商务 电子科技 电商
  通信 通讯 通信设备 互联网 物联网 计算机 电脑 系统 系统集成 集成 光电 光电科技 半导体 微电子 电气 电器 电机 电力 电力设备 电缆 线缆 电线 电源 电池
  机械 机械设备 机电 机电设备 设备 设备制造 装备 重工 机床 模具 自动化 自动化设备 仪器 仪表 仪器仪表 精密 精工 制造 加工 配件 零部件 阀门 轴承 紧固件
  汽车 汽车配件 汽配 汽车销售 汽车服务 汽车零部件 摩托车 自行车 轮胎 石油 石化 化工 化学 化学品 精细化工 涂料 橡胶 塑料 塑胶 塑业 橡塑 新材料 材料 复合材料
  金属 金属制品 金属材料 钢铁 钢材 钢结构 有色金属 铝业 铜业 不锈钢 矿业 能源 新能源 能源科技 太阳能 燃气 煤炭 环保 环保科技 环境 环境科技 环境工程 水务 节能
  建材 建筑 建筑工程 建筑材料 建筑装饰 建设 建设工程 工程 工程技术 工程咨询 装饰 装饰工程 装饰材料 装修 装潢 设计 规划设计 园林 园林绿化 绿化 景观 门窗 幕墙 门业 木业 石材 石业 陶瓷 玻璃 卫浴 洁具
  水泥 混凝土 防水 消防 安防 家居 家居用品 家具 家私 家纺 灯饰 照明 照明电器 照明科技 五金 五金制品 五金工具 工具 厨具 厨卫 家电 家用电器 制冷 空调 暖通
  食品 食品饮料 食品科技 饮料 饮品 酒业 酒类 茶业 茶叶 粮油 乳业 肉业 水产 水果 果业 果蔬 蔬菜 农业 农业科技 农业发展 农产品 农副产品 农牧 牧业 种业 种苗 饲料 渔业 林业 生态 生态农业 生态科技 养殖 烘焙
  餐饮 餐饮管理 餐饮服务 酒店 酒店管理 旅游 旅行社 国际旅行社 航空 文化 文化传播 文化传媒 文化发展 文化艺术 传媒 传播 广告 广告传媒 影视 影视文化 出版 印刷 印务 包装 包装印刷 包装材料 包装制品 纸业 纸制品 纸品
  服饰 服装 制衣 针织 纺织 纺织品 纺织服装 布业 布艺 面料 皮革 皮具 鞋业 箱包 羽绒 化妆品 美容 美业 日化 日用品 日用百货 百货 玩具 玩具礼品 礼品 工艺品 工艺 饰品 珠宝 首饰 钟表 眼镜 乐器 文具 办公用品 办公设备 办公家具 体育 体育用品 运动用品 户外用品
  医药 医药科技 药业 制药 药房 大药房 医疗 医疗器械 医疗科技 医疗设备 医学 健康 健康管理 健康科技 健康产业 养老 生物 生物科技 生物技术 生物医药 生物工程 保健品 护理
  教育 教育科技 教育咨询 培训 咨询 咨询服务 管理 管理咨询 商务 商务咨询 商务服务 服务 信息咨询 信息服务 人力资源 人力资源服务 劳务 劳务派遣 法律 会计 知识产权 会展 会展服务 展览 展览服务 策划 营销 营销策划 销售 商业 商业管理 商业发展 连锁 超市 零售 批发 市场 便利店
  房地产 房地产开发 地产 置业 房产 物业 物业管理 物业服务 置地 城建 市政 市政工程 路桥 交通 交通运输 公路 水利 水电 地质 勘测 测绘 检测 检测技术 认证 计量 科研 研究院 中心`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const BEGINNINGS = new WordEdges()
const ENDINGS = new WordEdges()
for (const word of TRADE_WORDS) {
  BEGINNINGS.add(word.charCodeAt(0), word.charCodeAt(1), word.length)
  ENDINGS.add(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1), word.length)
}
const LATIN_TRADE_WORDS = new Set(
  `technology technologies tech trading trade international intl industrial industry industries enterprise enterprises import export imp exp and group holding holdings
  electronics electronic electric electrical machinery equipment logistics supply chain foods food beverage garment garments textile textiles apparel clothing chemical chemicals materials material
  building decoration design engineering construction manufacturing manufacture manufacturer products product hardware tools furniture lighting packaging printing toys gifts jewelry medical pharmaceutical pharma biotechnology biotech
  energy environmental network information software systems solutions service services consulting management development investment investments capital commerce commercial global worldwide china asia auto automotive parts media culture education hotel travel agriculture agricultural`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
