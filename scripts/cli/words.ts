import type { FileProblem } from '#shared/contract/imports-contract.ts'
import type { CategoryProblem } from '#shared/domain/categories/read-category-tree.ts'
import type { ImportCounts } from '#shared/model/import.ts'
import type { StoreFailureCode, StoreStats } from '#shared/model/store-status.ts'
import { errors as errorsEn } from '../../renderer/locales/en/errors.ts'
import { frame as frameEn } from '../../renderer/locales/en/frame.ts'
import { imports as importsEn } from '../../renderer/locales/en/imports.ts'
import { errors as errorsZh } from '../../renderer/locales/zh-CN/errors.ts'
import { frame as frameZh } from '../../renderer/locales/zh-CN/frame.ts'
import { imports as importsZh } from '../../renderer/locales/zh-CN/imports.ts'

export type CommandLanguage = 'zh-CN' | 'en'

/** What cannot go well before the service is asked at all. */
export type PathProblem =
  | 'file-not-found'
  | 'file-is-a-folder'
  | 'file-no-access'
  | 'folder-not-found'
  | 'data-dir-not-found'
  | 'data-dir-not-a-folder'

/** Everything a command says to a person. */
export type CommandWords = {
  usage: string
  fileProblem: Record<FileProblem, string>
  /** The store could not be opened. */
  notOpened: Record<StoreFailureCode, string>
  /** The store was open and refused to write. */
  notWritten: Record<StoreFailureCode, string>
  pathProblem: Record<PathProblem, (path: string) => string>
  unexpected: string
  imported(counts: ImportCounts): string
  categoryFailed(sheetRow: number, problem: CategoryProblem, value: string): string
  written(path: string, bytes: number): string
  sound: string
  unsound: string
  stats: Record<keyof StoreStats, string>
  seeded(organizations: number): string
}

const storeFailures = ({ failureTitle, failureBody }: typeof frameZh | typeof frameEn, stop: string) => {
  const said = (code: StoreFailureCode): string => `${failureTitle[code]}${stop}${failureBody[code]}`
  return {
    newerVersion: said('newerVersion'),
    unreadable: said('unreadable'),
    notAStore: said('notAStore'),
    locked: said('locked'),
    diskFull: said('diskFull'),
    migrationFailed: said('migrationFailed'),
    noAccess: said('noAccess'),
  }
}

const categoryProblemsZh: Record<CategoryProblem, string> = {
  'name-missing': '没有类目名称',
  'name-too-long': '名称或编码太长',
  'parent-unknown': '找不到上级类目，或上级没有导入',
  'category-cycle': '上级类目绕回到自身',
  'code-twice': '同一编码有两个名称',
  'too-deep': '层级太深',
}
const categoryProblemsEn: Record<CategoryProblem, string> = {
  'name-missing': 'it has no name',
  'name-too-long': 'its name or code is too long',
  'parent-unknown': 'its parent is unknown or was not imported',
  'category-cycle': 'its parents lead back to it',
  'code-twice': 'its code has two names',
  'too-deep': 'too many levels',
}

const zh: CommandWords = {
  usage: `用法：npm run -s cli -- 命令 [文件] [选项]

  import 文件 --kind buyers|suppliers [--sheet 名称]    导入名单（xlsx、csv、vcf），各列自动识别
  import 文件 --kind categories                         导入类目树
  import 文件 --kind purchase-list|catalogue [--company 公司]
                                                        导入采购清单或供应目录
  export 文件.xlsx|文件.csv --kind buyers|suppliers     导出全部买家或供应商
  backup                                                在数据文件夹里备份一份
  check [--repair]                                      检查数据是否完好（--repair：先重建搜索和统计）
  stats                                                 数据有多少
  seed --size N [--seed N]                              添加演示数据
  calendar --from D --to D [--country CN]               公历农历、节日、休息日对照

  --data-dir 文件夹   数据所在的文件夹（默认：桌面应用的文件夹）
  --json              只输出一个JSON对象
  --language 语言     zh-CN（默认）或en：提示的语言，导出文件的表头，导入时备注的语言`,
  fileProblem: importsZh.fileProblem,
  notOpened: storeFailures(frameZh, '。'),
  notWritten: errorsZh.store,
  pathProblem: {
    'file-not-found': (path) => `找不到文件“${path}”。请检查路径。`,
    'file-is-a-folder': (path) => `“${path}”是一个文件夹，请给出文件。`,
    'file-no-access': (path) => `没有权限读写“${path}”。请检查文件的访问权限。`,
    'folder-not-found': (path) => `“${path}”所在的文件夹不存在，没有写入。`,
    'data-dir-not-found': (path) => `文件夹“${path}”里没有睦商的数据，没有新建。请检查--data-dir。`,
    'data-dir-not-a-folder': (path) => `“${path}”不是文件夹。请检查--data-dir。`,
  },
  unexpected: errorsZh.unexpected,
  imported: (counts) =>
    `读到${counts.read}行：新增${counts.new}，更新${counts.updated}，无变化${counts.unchanged}，待确认${counts.review}，失败${counts.failed}`,
  categoryFailed: (sheetRow, problem, value) =>
    `第${sheetRow}行没有导入：${categoryProblemsZh[problem]}（${value}）`,
  written: (path, bytes) => `${path}（${bytes}字节）`,
  sound: '数据完好。',
  unsound: '数据有问题：',
  stats: {
    organizations: '公司',
    buyers: '买家',
    suppliers: '供应商',
    contacts: '联系人',
    visits: '拜访记录',
    followUps: '跟进',
    openFollowUps: '未完成的跟进',
    problems: '问题',
    changeSets: '改动',
    databaseBytes: '数据库字节数',
  },
  seeded: (organizations) => `已添加${organizations}家演示公司`,
}

const en: CommandWords = {
  usage: `Usage: npm run -s cli -- COMMAND [FILE] [options]

  import FILE --kind buyers|suppliers [--sheet NAME]   read a list (xlsx, csv, vcf) with guessed columns
  import FILE --kind categories                        read a tree of categories
  import FILE --kind purchase-list|catalogue [--company NAME]
                                                       read what a buyer wants or a supplier offers
  export FILE.xlsx|FILE.csv --kind buyers|suppliers    write all buyers or suppliers
  backup                                               copy the store beside itself
  check [--repair]                                     is the store sound? (--repair builds search and counters anew)
  stats                                                how much is in it
  seed --size N [--seed N]                             add demo data
  calendar --from D --to D [--country CN]              days with lunar dates, occasions, days off

  --data-dir DIR   the store's folder (default: the desktop application's)
  --json           print one JSON object and nothing else
  --language L     zh-CN (default) or en: what is said, headings of exported files, notes an import writes`,
  fileProblem: importsEn.fileProblem,
  notOpened: storeFailures(frameEn, '. '),
  notWritten: errorsEn.store,
  pathProblem: {
    'file-not-found': (path) => `There is no file “${path}”. Check the path.`,
    'file-is-a-folder': (path) => `“${path}” is a folder. Name a file.`,
    'file-no-access': (path) => `“${path}” may not be read or written. Check its permissions.`,
    'folder-not-found': (path) => `The folder of “${path}” does not exist. Nothing was written.`,
    'data-dir-not-found': (path) =>
      `There is no Rapport data in the folder “${path}”, and none was made. Check --data-dir.`,
    'data-dir-not-a-folder': (path) => `“${path}” is not a folder. Check --data-dir.`,
  },
  unexpected: errorsEn.unexpected,
  imported: (counts) =>
    `${counts.read} rows: ${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.review} need a look, ${counts.failed} failed`,
  categoryFailed: (sheetRow, problem, value) =>
    `Row ${sheetRow} was not imported: ${categoryProblemsEn[problem]} (${value})`,
  written: (path, bytes) => `${path} (${bytes} bytes)`,
  sound: 'The store is sound.',
  unsound: 'The store is not sound:',
  stats: {
    organizations: 'organizations',
    buyers: 'buyers',
    suppliers: 'suppliers',
    contacts: 'contacts',
    visits: 'visits',
    followUps: 'follow-ups',
    openFollowUps: 'open follow-ups',
    problems: 'problems',
    changeSets: 'change sets',
    databaseBytes: 'database bytes',
  },
  seeded: (organizations) => `${organizations} demo organizations added`,
}

export const commandWords: Record<CommandLanguage, CommandWords> = { 'zh-CN': zh, en }
