import type { testService } from './test-service.ts'

type Client = ReturnType<typeof testService>['client']

/** Opens a list as the window does; every call of what it returns imports it, whole and as guessed, as buyers. */
export async function openList(client: Client, list: string | Uint8Array<ArrayBuffer>) {
  const { fileId, headerSheetRow, mapping } = await client.imports.open({
    file: new File([list], '名单.csv'),
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
