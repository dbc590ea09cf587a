import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'

type Client = ContractRouterClient<typeof contract>

/** Opens a list as the window does; every call of what it returns imports it, whole and as guessed, as buyers. */
export async function openList(
  client: Client,
  list: string | Uint8Array<ArrayBuffer>,
  fileName = '名单.csv',
) {
  const { fileId, headerSheetRow, mapping } = await client.imports.open({
    file: new File([list], fileName),
  })
  return () =>
    client.imports.run({
      fileId,
      sheet: null,
      headerSheetRow,
      mapping,
      role: 'buyer',
      mode: 'save',
      remember: false,
    })
}
