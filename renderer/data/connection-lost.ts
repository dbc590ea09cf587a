/** The service went away while a call was on its way: whether it was carried out is not known. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** No answer in the time a call of its kind may take. */
export class CallTimedOut extends Error {
  override readonly name = 'CallTimedOut'
}

/** True when trying again later may succeed: nothing is wrong with the call itself. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof ConnectionLost || error instanceof CallTimedOut
}
