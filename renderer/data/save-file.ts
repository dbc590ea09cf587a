/**
 * Hands a file to the user: the system's save dialog on the desktop, a download in a browser.
 * Gives where it went, or null when the user changed their mind.
 */
export async function saveFile(
  file: File | { bytes: Uint8Array },
  suggestedName: string,
): Promise<{ path: string | undefined } | null> {
  const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : file.bytes)
  if (window.desktop !== undefined) {
    const answer = await window.desktop.saveFile({ suggestedName, bytes })
    return answer.saved ? { path: answer.path } : null
  }
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  link.click()
  // Revoked only after the download has taken hold of it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { path: undefined }
}
