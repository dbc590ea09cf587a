import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCities, listDistricts, listProvinces } from './divisions.ts'
import { parseRegion } from './parse-region.ts'
import type { Region } from './region.ts'

const china = (province: string, city?: string, district?: string, rest?: string): Region => ({
  country: '中国',
  province,
  ...(city === undefined ? {} : { city }),
  ...(district === undefined ? {} : { district }),
  ...(rest === undefined ? {} : { rest }),
})

test.each([
  ['广东深圳', china('广东', '深圳')],
  ['广东省深圳市南山区', china('广东', '深圳', '南山区')],
  ['浙江省宁波市鄞州区', china('浙江', '宁波', '鄞州区')],
  ['杭州市萧山', china('浙江', '杭州', '萧山区')],
  ['北京', china('北京', '北京')],
  ['北京市北京市朝阳区', china('北京', '北京', '朝阳区')],
  ['上海浦东', china('上海', '上海', '浦东新区')],
  ['重庆市忠县', china('重庆', '重庆', '忠县')],
  ['内蒙古呼和浩特', china('内蒙古', '呼和浩特')],
  ['新疆乌鲁木齐', china('新疆', '乌鲁木齐')],
  ['广东/广州', china('广东', '广州')],
  ['江苏-苏州-工业园区', china('江苏', '苏州', '苏州工业园区')],
  ['湖北仙桃', china('湖北', '仙桃')],
  ['延边', china('吉林', '延边')],
  ['吉林', china('吉林')],
  ['吉林市', china('吉林', '吉林')],
  ['海南藏族自治州', china('青海', '海南')],
  ['昆山', china('江苏', '苏州', '昆山市')],
  ['浙江义乌', china('浙江', '金华', '义乌市')],
  ['香港', china('香港', '香港')],
  ['台灣台北', china('台湾', '台北')],
  ['廣東深圳', china('广东', '深圳')],
  ['成都高新区', china('四川', '成都', '高新区')],
  ['上海市浦东新区张江路1号', china('上海', '上海', '浦东新区', '张江路1号')],
  ['浙江省宁波市海曙路12号', china('浙江', '宁波', undefined, '海曙路12号')],
  ['中国广东', china('广东')],
  ['中国', { country: '中国' }],
])('%s', (typed, region) => expect(parseRegion(typed)).toEqual(region))

test.each([
  ['Guangdong Shenzhen', china('广东', '深圳')],
  ["Xi'an, Shaanxi, China", china('陕西', '西安')],
  ['Inner Mongolia Hohhot', china('内蒙古', '呼和浩特')],
  ['Hong Kong', china('香港', '香港')],
  ['Nanshan District, Shenzhen City, Guangdong Province, P.R. China', china('广东', '深圳', '南山区')],
  ['Suzhou, Jiangsu', china('江苏', '苏州')],
  ['Yiwu', china('浙江', '金华', '义乌市')],
  ['China', { country: '中国' }],
  // Two Chinese cities are written so: it stays as typed.
  ['Suzhou', { rest: 'Suzhou' }],
])('%s', (typed, region) => expect(parseRegion(typed)).toEqual(region))

test.each([
  ['Germany', { country: 'Germany' }],
  ['Munich, Germany', { country: 'Germany', city: 'Munich' }],
  ['德国慕尼黑', { country: '德国', city: '慕尼黑' }],
  ['South Africa Cape Town', { country: 'South Africa', city: 'Cape Town' }],
  ['Los Angeles, CA, USA', { country: 'USA', rest: 'Los Angeles, CA' }],
])('abroad: %s', (typed, region) => expect(parseRegion(typed)).toEqual(region))

test.each(['华东', '中山路12号', '鼓楼区', 'somewhere'])('%s is no place by itself', (typed) =>
  expect(parseRegion(typed)).toEqual({ rest: typed }),
)

test('the picker: every province, its cities, their districts', () => {
  expect(listProvinces()).toHaveLength(34)
  expect(listProvinces()).toContain('内蒙古')
  expect(listCities('广东')).toContain('深圳')
  expect(listCities('北京')).toEqual(['北京'])
  expect(listCities('河南')).toContain('济源')
  expect(listDistricts('江苏', '苏州')).toContain('昆山市')
  expect(listDistricts('广东', '东莞')).toEqual([])
  expect(listCities('Atlantis')).toEqual([])
})

test('every stored form reads back', () => {
  for (const province of listProvinces()) {
    for (const city of listCities(province)) {
      expect(parseRegion(province + city)).toEqual(china(province, city))
      for (const district of listDistricts(province, city)) {
        expect(parseRegion(province + city + district)).toEqual(china(province, city, district))
      }
    }
  }
})

test('never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[广东省深圳市南山区中国, ]{0,20}$/)),
      (typed) => {
        expect(parseRegion(typed)).toBeDefined()
      },
    ),
    { numRuns: 500 },
  )
})
