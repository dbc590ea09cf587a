export type BenchOptions = {
  /** Organizations in the store; contacts are about twice as many. */
  size: number
  log(line: string): void
}
