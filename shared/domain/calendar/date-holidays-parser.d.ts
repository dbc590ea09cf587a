// Its own types are not named in its exports.
declare module 'date-holidays-parser' {
  export default class Holidays {
    constructor(rules: unknown, country: string, options?: { types?: string[] })
    getHolidays(
      year: number,
      language: string,
    ): { date: string; start: Date; end: Date; name: string; type: string }[]
  }
}
