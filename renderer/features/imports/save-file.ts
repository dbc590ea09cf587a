/** Hands a file to the user: the system's save dialog on the desktop, a download in a browser. */
export async function saveFile(file: File, suggestedName: string): Promise<void> {
  if (window.desktop !== undefined) {
    await window.desktop.saveFile({ suggestedName, bytes: new Uint8Array(await file.arrayBuffer()) })
    return
  }
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  // Revoked only after the download has taken hold of it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
