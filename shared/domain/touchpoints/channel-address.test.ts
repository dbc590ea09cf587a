import { expect, test } from 'vitest'
import { postalAddress } from './channel-address.ts'

const nowhere = { country: null, province: null, city: null, district: null, address: null }

test.each([
  [{ address: '体育西路1号', province: '广东', city: '广州市' }, '广东广州市体育西路1号'],
  // Lists say the province once with and once without 省.
  [{ address: '广东省佛山市南海区大道1号', province: '广东', city: '佛山' }, '广东省佛山市南海区大道1号'],
  [
    { address: '佛山市南海区大道1号', province: '广东省', city: '佛山市', district: '南海区' },
    '广东省佛山市南海区大道1号',
  ],
  [{ address: '朝阳区建国路8号', province: '北京', city: '北京市' }, '北京朝阳区建国路8号'],
  [{ address: 'Speicherstraße 12', city: 'Hamburg', country: '德国' }, 'Speicherstraße 12, Hamburg, 德国'],
  [{ address: ' ', province: '广东' }, null],
])('%o is %s on one line', (place, line) => {
  expect(postalAddress({ ...nowhere, ...place })).toBe(line)
})
