/** Birthdays and anniversaries show up this many days ahead: time to choose a card and have it delivered. */
export const momentLeadDays = 14
