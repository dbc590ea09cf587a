import { longestCell, mostColumns } from './table-source.ts'

/** One record of a CSV text: the line it starts on (from 1), its fields, and the columns whose text was cut. */
export type CsvRecord = { line: number; fields: string[]; cut: number[] }

/** How much of an open quotation is kept to be read again should its quote turn out to be a stray one. */
const longestReplay = 4_000_000
const mostReplays = 50
const firstCheck = 65_536

/**
 * Splits CSV text (RFC 4180, read leniently) into records as it arrives. Quoted fields may hold line breaks and doubled quotes;
 * a quote inside an unquoted field is a character. A quotation that never closes, or that swallows lines which look like
 * records, is taken back and read as an ordinary field: one stray quote must not eat the rest of a list.
 */
export class CsvRecords {
  readonly #delimiter: string
  readonly #delimiterCode: number
  #line: number
  #startLine: number
  #fields: string[] = []
  #cut: number[] = []
  #field = ''
  #tooLong = false
  #fieldHasText = false
  #inQuotes = false
  /** A quote was just read inside a quotation: the next character tells whether it closes it. */
  #pendingQuote = false
  #lastWasCr = false
  #widthBefore = 0
  /** Everything behind the opening quote, and where it stood. */
  #replay: { text: string; line: number; nextCheck: number } | undefined
  #replays = 0
  #quotesAreText = false
  #records: CsvRecord[] = []

  constructor(delimiter: string, firstLine = 1) {
    this.#delimiter = delimiter
    this.#delimiterCode = delimiter.charCodeAt(0)
    this.#line = firstLine
    this.#startLine = firstLine
  }

  /** The records completed by this piece of text. */
  push(text: string): CsvRecord[] {
    this.#read(text)
    return this.#taken()
  }

  /** The records the end of the text completes. */
  end(): CsvRecord[] {
    if (this.#inQuotes && this.#pendingQuote) this.#closeQuotes()
    while (this.#inQuotes) {
      const replay = this.#replay
      if (replay === undefined) break
      this.#takeBackQuote(replay)
      if (this.#inQuotes && this.#pendingQuote) this.#closeQuotes()
    }
    if (this.#fields.length > 0 || this.#fieldHasText || this.#field !== '') this.#endRecord()
    return this.#taken()
  }

  #taken(): CsvRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  #read(text: string) {
    let at = 0
    while (at < text.length) {
      if (this.#inQuotes) at = this.#readQuoted(text, at)
      else at = this.#readPlain(text, at)
    }
  }

  #readPlain(text: string, from: number): number {
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === this.#delimiterCode) {
        this.#append(text, from, at)
        this.#endField()
        this.#lastWasCr = false
        return at + 1
      }
      if (code === 10 || code === 13) {
        this.#append(text, from, at)
        if (code === 10 && this.#lastWasCr && at === from) {
          // The second half of CR LF.
          this.#lastWasCr = false
          return at + 1
        }
        this.#endRecord()
        this.#line += 1
        this.#startLine = this.#line
        this.#lastWasCr = code === 13
        return at + 1
      }
      if (code === 34 && at === from && !this.#fieldHasText && !this.#quotesAreText) {
        this.#lastWasCr = false
        this.#inQuotes = true
        this.#fieldHasText = true
        this.#replay = { text: '', line: this.#line, nextCheck: firstCheck }
        return at + 1
      }
    }
    this.#lastWasCr = false
    this.#append(text, from, at)
    return at
  }

  #readQuoted(text: string, from: number): number {
    if (this.#pendingQuote) {
      const code = text.charCodeAt(from)
      this.#pendingQuote = false
      if (code === 34) {
        this.#append('"', 0, 1)
        this.#remember(text, from, from + 1)
        return from + 1
      }
      if (code === this.#delimiterCode || code === 10 || code === 13) {
        const replay = this.#replay
        if (replay !== undefined && this.#swallowedRecords(replay.text.slice(0, -1))) {
          this.#takeBackQuote(replay)
          return from
        }
        this.#closeQuotes()
        return from
      }
      // "He said "hi" to me": a quote in the middle is a character.
      this.#append('"', 0, 1)
    }
    const quote = text.indexOf('"', from)
    const end = quote === -1 ? text.length : quote
    this.#append(text, from, end)
    this.#countLines(text, from, end)
    this.#remember(text, from, quote === -1 ? end : end + 1)
    if (quote === -1) return this.#checkLongQuotation(end)
    this.#pendingQuote = true
    return end + 1
  }

  #closeQuotes() {
    this.#inQuotes = false
    this.#pendingQuote = false
    this.#replay = undefined
  }

  #checkLongQuotation(at: number): number {
    const replay = this.#replay
    if (replay === undefined || replay.text.length < replay.nextCheck) return at
    replay.nextCheck *= 4
    if (this.#swallowedRecords(replay.text)) this.#takeBackQuote(replay)
    else if (replay.text.length > longestReplay) this.#replay = undefined
    return at
  }

  /** Reads everything behind the quote again, the quote itself as a character. */
  #takeBackQuote(replay: { text: string; line: number }) {
    this.#replays += 1
    if (this.#replays > mostReplays) this.#quotesAreText = true
    this.#closeQuotes()
    this.#field = '"'
    this.#tooLong = false
    this.#line = replay.line
    this.#read(replay.text)
  }

  /** True when the rest of the first line completes the record begun and the lines after it are as wide as the record before. */
  #swallowedRecords(text: string): boolean {
    const width = this.#widthBefore
    const missing = width - this.#fields.length - 1
    if (width < 3 || missing < 2) return false
    const lines = text.split(/\r\n|\n|\r/)
    if (lines.length < 2 || this.#delimitersIn(lines[0] ?? '') !== missing) return false
    const whole = lines.slice(1, -1).slice(0, 50)
    return whole.filter((line) => this.#delimitersIn(line) === width - 1).length >= whole.length * 0.6
  }

  #delimitersIn(text: string): number {
    return text.split(this.#delimiter).length - 1
  }

  #remember(text: string, from: number, to: number) {
    if (this.#replay !== undefined) this.#replay.text += text.slice(from, to)
  }

  #countLines(text: string, from: number, to: number) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
      this.#line += 1
  }

  #append(text: string, from: number, to: number) {
    if (to <= from) return
    this.#fieldHasText = true
    const room = longestCell - this.#field.length
    if (room <= 0 || to - from > room) {
      this.#tooLong = true
      this.#field += text.slice(from, from + Math.max(room, 0))
    } else this.#field += text.slice(from, to)
  }

  #endField() {
    if (this.#fields.length < mostColumns) {
      if (this.#tooLong) this.#cut.push(this.#fields.length)
      this.#fields.push(this.#field)
    }
    this.#field = ''
    this.#tooLong = false
    this.#fieldHasText = false
  }

  #endRecord() {
    this.#endField()
    this.#records.push({ line: this.#startLine, fields: this.#fields, cut: this.#cut })
    if (this.#fields.length > 1) this.#widthBefore = this.#fields.length
    this.#fields = []
    this.#cut = []
  }
}
