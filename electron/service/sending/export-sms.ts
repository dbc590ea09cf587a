import { smsSegments } from '#shared/domain/messages/sms-segments.ts'
import { withOptOut } from '#shared/domain/sending/opt-out.ts'
import type { LocalDate } from '#shared/model/dates.ts'
import type { Touchpoint } from '#shared/model/touchpoint.ts'
import { type CellValue, tableFile } from '../export/table-file.ts'
import type { Outbox } from './outbox.ts'
import { phoneOf } from './ways-out.ts'

export type SmsExport = {
  touchpoints: Iterable<Touchpoint>
  outbox: Outbox
  optOut: string | null
  format: 'xlsx' | 'csv'
  language: 'zh-CN' | 'en'
  today: LocalDate
}

/** The first column comes back with the results. */
const titles = {
  'zh-CN': ['编号', '手机号', '姓名', '短信内容', '计费条数'],
  en: ['ID', 'Phone', 'Name', 'Text', 'Segments'],
}

/** The texts as a list for a gateway's web page. Those without a usable number or text are left out. */
export async function exportSms({
  touchpoints,
  outbox,
  optOut,
  format,
  language,
  today,
}: SmsExport): Promise<{ file: File; written: string[] }> {
  const rows: CellValue[][] = []
  const written: string[] = []
  for (const touchpoint of touchpoints) {
    const phone = phoneOf(touchpoint.address)
    const { body, problems } = outbox.message(touchpoint)
    if (phone === null || problems.length > 0) continue
    const text = withOptOut(body, optOut, 'sms')
    rows.push([touchpoint.id, phone, outbox.recipientName(touchpoint), text, smsSegments(text).segments])
    written.push(touchpoint.id)
  }
  return { file: await tableFile(`rapport-sms-${today}`, format, titles[language], rows), written }
}
