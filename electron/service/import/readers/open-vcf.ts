import type { Cell } from '#shared/domain/import/cell.ts'
import type { ImportColumn, ImportField } from '#shared/model/import-mapping.ts'
import type { ByteSource } from './byte-source.ts'
import { textChunks } from './decode-text.ts'
import type { DetectedEncoding } from './detect-encoding.ts'
import type { TableRow, TableSource } from './table-source.ts'
import { components, readVcards, unescapeValue, type Vcard, type VcardProperty } from './vcard.ts'

type Column = { header: string; field: ImportField; read: (card: Vcard) => Cell }

/** Opens a vCard file as a table of fixed columns, one row a card. */
export function openVcf(source: ByteSource, encoding: DetectedEncoding): TableSource {
  return {
    ok: true,
    format: 'vcf',
    encoding: encoding.encoding,
    sheets: [''],
    sheet: '',
    fixed: {
      headers: columns.map(({ header }) => header),
      mapping: {
        version: 1,
        columns: columns.map(
          ({ header, field }): ImportColumn => ({ header, target: { kind: 'field', field }, person: 1 }),
        ),
      },
    },
    rows: () => vcardRows(source, encoding),
  }
}

async function* vcardRows(source: ByteSource, encoding: DetectedEncoding): AsyncIterable<TableRow> {
  for await (const card of readVcards(textChunks(source, encoding))) {
    const cells = columns.map(({ read }) => read(card))
    if (cells.some((cell) => cell !== null)) yield { sheetRow: card.line, cells }
  }
}

/** The properties' own names (RFC 6350) head the columns: they mean the same in every language. */
const columns: readonly Column[] = [
  { header: 'ORG', field: 'legalName', read: (card) => part(card, 'ORG', 0) },
  { header: 'ORG unit', field: 'department', read: (card) => part(card, 'ORG', 1) },
  { header: 'FN', field: 'contactName', read: personName },
  { header: 'TITLE', field: 'title', read: (card) => text(card, 'TITLE') ?? text(card, 'ROLE') },
  { header: 'TEL CELL', field: 'mobile', read: (card) => joined(phones(card, 'cell')) },
  { header: 'TEL', field: 'phone', read: (card) => joined(phones(card, 'other')) },
  { header: 'TEL FAX', field: 'fax', read: (card) => joined(phones(card, 'fax')) },
  {
    header: 'EMAIL',
    field: 'email',
    read: (card) => joined(all(card, 'EMAIL').map(({ value }) => unescapeValue(value))),
  },
  { header: 'WECHAT', field: 'wechat', read: wechat },
  { header: 'BDAY', field: 'birthday', read: birthday },
  { header: 'GENDER', field: 'gender', read: (card) => part(card, 'GENDER', 0) },
  { header: 'ADR country', field: 'country', read: (card) => address(card, 6) },
  { header: 'ADR region', field: 'province', read: (card) => address(card, 4) },
  { header: 'ADR locality', field: 'city', read: (card) => address(card, 3) },
  {
    header: 'ADR street',
    field: 'address',
    read: (card) =>
      joined(
        [address(card, 2), address(card, 1)].filter((each) => each !== null),
        ' ',
      ),
  },
  { header: 'ADR postal code', field: 'labelledNote', read: (card) => address(card, 5) },
  { header: 'URL', field: 'website', read: (card) => text(card, 'URL') },
  { header: 'CATEGORIES', field: 'tags', read: (card) => text(card, 'CATEGORIES') },
  { header: 'NICKNAME', field: 'labelledNote', read: (card) => text(card, 'NICKNAME') },
  { header: 'X-QQ', field: 'labelledNote', read: (card) => text(card, 'X-QQ') },
  {
    header: 'NOTE',
    field: 'notes',
    read: (card) =>
      joined(
        all(card, 'NOTE').map(({ value }) => unescapeValue(value)),
        '\n',
      ),
  },
]

const all = (card: Vcard, name: string): VcardProperty[] =>
  card.properties.filter((property) => property.name === name)

const filled = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim()

const joined = (values: readonly string[], by = '、'): string | null =>
  filled(values.filter((value) => value !== '').join(by))

const text = (card: Vcard, name: string): string | null =>
  filled(unescapeValue(all(card, name)[0]?.value ?? ''))

const part = (card: Vcard, name: string, index: number): string | null =>
  filled(components(all(card, name)[0]?.value ?? '')[index])

/** The work address where there is one. */
function address(card: Vcard, index: number): string | null {
  const addresses = all(card, 'ADR')
  const chosen = addresses.find(({ types }) => types.has('work')) ?? addresses[0]
  return filled(components(chosen?.value ?? '')[index])
}

/** The display name, unless a phone left it empty; family names stand first in Han script. */
function personName(card: Vcard): string | null {
  const shown = text(card, 'FN')
  const [family = '', given = '', middle = ''] = components(all(card, 'N')[0]?.value ?? '')
  if (shown !== null && !/\p{Script=Han}/u.test(family + given)) return shown
  const built = /\p{Script=Han}/u.test(family + given)
    ? family + middle + given
    : [given, middle, family].filter((each) => each !== '').join(' ')
  // A phone that shows 芳王 has put the Western order on a Chinese name.
  return filled(shown !== null && shown.replace(/\s/g, '') !== given + family ? shown : built) ?? shown
}

function phones(card: Vcard, kind: 'cell' | 'fax' | 'other'): string[] {
  return all(card, 'TEL')
    .filter(({ types }) => (types.has('fax') ? 'fax' : types.has('cell') ? 'cell' : 'other') === kind)
    .map(({ value }) => unescapeValue(value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext '))
}

function wechat(card: Vcard): string | null {
  const own = text(card, 'X-WECHAT') ?? text(card, 'X-WEIXIN')
  const im = all(card, 'IMPP').find(
    ({ value, types }) => /^(?:wechat|weixin|x-wechat):/i.test(value) || types.has('wechat'),
  )
  return own ?? filled(im?.value.replace(/^[\w-]+:/, ''))
}

/** 19860405 and --0405 are how vCard writes a day with and without its year. */
function birthday(card: Vcard): string | null {
  const value = text(card, 'BDAY')
  const yearless = value === null ? null : /^--(\d{2})-?(\d{2})/.exec(value)
  if (yearless !== null) return `${Number(yearless[1])}月${Number(yearless[2])}日`
  // Apple writes a birthday without a year into 1604.
  return value === null ? null : value.replace(/^1604-(\d{2})-(\d{2}).*$/, '$1月$2日')
}
