/** Longer than any sentence of a server; a page of HTML by mistake. */
const longest = 1_000

/**
 * What a server or gateway said, fit for the screen and the store: one line, and without the secret in any of the forms it
 * was sent in, should the other side repeat it.
 */
export function withoutSecrets(text: string, secrets: readonly (string | null)[]): string {
  const forms = secrets.flatMap((secret) => (secret === null || secret === '' ? [] : formsOf(secret)))
  // The longest first: a short form may be part of a long one.
  const hidden = forms
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, form) => rest.replaceAll(form, '…'), text)
  return hidden
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

function formsOf(secret: string): string[] {
  const form = encodeURIComponent(secret.replaceAll(/\p{Cs}/gu, '\uFFFD'))
  const bytes = Buffer.from(secret)
  // Inside `\0user\0password` the password starts at any of three places of a base64 group.
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    // What its neighbours have a part in differs; the middle does not.
    return text.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1)
  })
  return [
    secret,
    form,
    form.replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    ...shifted.filter((text) => text.length >= 6),
  ]
}
