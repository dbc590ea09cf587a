import type { FileProblem, ImportEvent, ImportPreview } from '#shared/contract/imports-contract.ts'
import type { ImportId } from '#shared/model/ids.ts'
import type {
  ImportCounts,
  ImportDoubt,
  ImportRecord,
  ImportRole,
  ImportRowResult,
} from '#shared/model/import.ts'
import type { ImportMapping } from '#shared/model/import-mapping.ts'

export type RunMode = 'check' | 'save'

/** A list that was opened, and how it is to be read. */
export interface ImportPlan {
  file: File
  preview: ImportPreview
  mapping: ImportMapping
  /** Columns a person decided on; the others are the guess. */
  byHand: ReadonlySet<number>
  role: ImportRole
  /** Of a list of items: whose it is where no column says so. */
  company: string | null
}

/** What a check found. Rows are those worth a look, the first thousand of them. */
export interface CheckOutcome {
  counts: ImportCounts
  rows: readonly ImportRowResult[]
  /** What the reading was not sure of, by column. */
  doubts: readonly ImportDoubt[]
}

/** `store` is a code of the store; otherwise `error` is whatever the call threw. */
export type RunFailure = { kind: 'store'; code: string } | { kind: 'error'; error: unknown }

export type Stage =
  | { name: 'idle' }
  | { name: 'opening'; fileName: string }
  | { name: 'refused'; fileName: string; problem: FileProblem | null; error: unknown }
  | {
      name: 'mapping'
      plan: ImportPlan
      isReopening: boolean
      problem: FileProblem | null
      failure: RunFailure | null
    }
  | {
      name: 'running'
      mode: RunMode
      plan: ImportPlan
      phase: 'reading' | 'saving' | 'verifying'
      done: number
      checked: CheckOutcome | null
    }
  | {
      name: 'checked'
      plan: ImportPlan
      checked: CheckOutcome
      failure: RunFailure | null
      wasStopped: boolean
    }
  | { name: 'saved'; fileName: string; importId: ImportId; counts: ImportCounts }

/** What the session needs of the service; the contract's own calls. */
export interface ImportService {
  open: (input: { file: File; sheet?: string; role?: ImportRole }) => Promise<ImportPreview>
  reopen: (input: {
    fileId: string
    sheet: string | null
    headerSheetRow: number | null
    role?: ImportRole
  }) => Promise<ImportPreview>
  run: (
    input: {
      fileId: string
      sheet: string | null
      headerSheetRow: number | null
      mapping: ImportMapping
      role: ImportRole
      company: string | null
      mode: RunMode
      remember: boolean
    },
    options: { signal: AbortSignal },
  ) => Promise<AsyncIterable<ImportEvent>>
  list: () => Promise<readonly ImportRecord[]>
  /** The code and data of an error the contract names. */
  problemOf: (
    error: unknown,
  ) => { kind: 'file'; problem: FileProblem } | { kind: 'forgotten' } | { kind: 'lost' } | null
}
