import { failure, type ReadFailure, type TableSource } from './table-source.ts'
// placeholder until the reader lands
export async function openTable(_bytes: Uint8Array, _name: string, _o: { sheet?: string }): Promise<TableSource | ReadFailure> {
  return failure('notATable')
}
