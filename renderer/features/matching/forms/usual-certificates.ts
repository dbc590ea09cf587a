/** Names that are the same in every language. */
export const usualCertificates = [
  'ISO 9001',
  'ISO 14001',
  'CCC',
  'CE',
  'FDA',
  'RoHS',
  'LFGB',
  'BSCI',
  'FSC',
  'GOTS',
]
