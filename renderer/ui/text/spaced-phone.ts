/** A Chinese mobile number as people read it aloud, 138 0013 8000; anything else as it is. */
export function spacedPhone(number: string): string {
  const mobile = /^(1\d{2})(\d{4})(\d{4})$/.exec(number)
  return mobile === null ? number : `${mobile[1]} ${mobile[2]} ${mobile[3]}`
}
