/** Words for days that come back every year and for how people are reached on them; part of `buyers`. */
export const buyersDays = {
  anniversary: {
    type: '输入日期',
    hint: '如1986-4-8、农历八月十五、闰四月初八',
    unclear: '看不懂这个日期',
    calendar: '历法',
    year: '年份',
    month: '月',
    day: '日',
    leap: '闰月',
    leapMonth: '闰{{month}}',
    monthOf: { solar: '{{year}}年{{month}}', lunar: '农历{{year}}年{{month}}' },
    impossible: {
      year: '只能是1900年到2100年',
      solarDay: '{{month}}没有{{day}}日',
      lunarDay: '{{month}}没有{{day}}',
      leapMonth: '农历{{year}}年没有{{month}}',
      neverLeap: '1900年到2100年都没有{{month}}',
    },
    noLeapMonth: '没有闰{{month}}的年份',
    leapMonthMissing: { plainMonth: '过{{plain}}（习俗）', nextMonth: '过{{next}}', skip: '不过' },
    noDay: { solar: '没有2月29日的年份', lunar: '这个月只有29天的年份' },
    dayMissing: {
      solar: { lastDay: '过2月28日（习俗）', nextDay: '过3月1日', skip: '不过' },
      lunar: { lastDay: '过二十九（习俗）', nextDay: '过下月初一', skip: '不过' },
    },
    kept: {
      plainMonth: '无闰月的年份过{{plain}}',
      nextMonth: '无闰月的年份过{{next}}',
      skip: '无闰月的年份不过',
    },
    keptDay: {
      solar: {
        lastDay: '平年过2月28日',
        nextDay: '平年过3月1日',
        skip: '平年不过',
      },
      lunar: {
        lastDay: '小月过二十九',
        nextDay: '小月过下月初一',
        skip: '小月不过',
      },
    },
    lunar: '农历{{day}}',
    lunarWithYear: '农历{{year}}年{{day}}',
    withNext: '{{day}}（下次：{{next}}）',
  },
  clauseSeparator: '；',
  reach: {
    language: '沟通语言',
    byCountry: '按国家：{{value}}',
    timeZone: '时区',
    noZone: '没有这个时区',
  },
} as const
