/** An error on its way through messages. */
interface SentError {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** As the library of messages has it on the other side: that knows an error by these three. */
export function serializeError(error: unknown): SentError {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { name, message, stack }
}

export function deserializeError({ name, message, stack }: SentError): Error {
  return Object.assign(new Error(message), { name, stack })
}
