/** Peoples named in the full names of autonomous areas, longest first so that 蒙古族 is not cut to 蒙古. */
const peoples =
  '(?:土家族|布依族|哈尼族|傈僳族|景颇族|朝鲜族|蒙古族|哈萨克族|柯尔克孜族|塔吉克|锡伯|哈萨克|柯尔克孜|蒙古|维吾尔|' +
  '达斡尔族|鄂温克族|鄂伦春|裕固族|东乡族|撒拉族|保安族|仡佬族|仫佬族|毛南族|拉祜族|佤族|布朗族|纳西族|独龙族|怒族|普米族|' +
  '藏族|羌族|彝族|苗族|侗族|壮族|傣族|白族|回族|满族|畲族|瑶族|黎族|水族|土族|各族)'
const provinceEnding = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/
const cityEnding = new RegExp(`(?:${peoples}+自治州|${peoples}+自治县|地区|林区|市|盟|县)$`)
const districtEnding = new RegExp(
  `(?:${peoples}+自治县|${peoples}+自治旗|${peoples}+区|新区|林区|区|县|市|旗)$`,
)

/** 广东省 → 广东, 内蒙古自治区 → 内蒙古, 广西壮族自治区 → 广西. */
export const shortProvinceName = (fullName: string): string => cut(fullName, provinceEnding)

/** 深圳市 → 深圳, 延边朝鲜族自治州 → 延边, 阿里地区 → 阿里. */
export const shortCityName = (fullName: string): string => cut(fullName, cityEnding)

/** 南山区 → 南山, 浦东新区 → 浦东; only for recognising what people type, districts are stored with their full name. */
export const shortDistrictName = (fullName: string): string => cut(fullName, districtEnding)

/** One character says too little to stand for a place: 芒市, 忠县 and 城区 stay whole. */
function cut(name: string, ending: RegExp): string {
  const short = name.replace(ending, '')
  return short.length >= 2 ? short : name
}
