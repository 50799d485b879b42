/**
 * The one way in which the command line talks to people: answers on standard output, complaints on
 * standard error. After a complaint the exit code is 2, and what could be read is still answered.
 */
export function print(line: string): void {
  process.stdout.write(line + '\n')
}

/** One clear line on standard error. Errors of our own name file and place in their message. */
export function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`duidu: ${message.replaceAll('\n', ' ')}\n`)
  process.exitCode = 2
}

/**
 * Ends the program without a word when the reader of its answers has gone (`duidu … | head`).
 * @throws any other error of standard output
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
