/** The number without what lists add or leave out: blanks, dashes, the country code of China. For comparing only. */
export const phoneKey = (phone: string): string =>
  phone.replaceAll(/[^\d+]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
