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

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
}

/**
 * Ends the program with standard output: without a word when the reader of its answers has gone
 * (`duidu … | head`), with a complaint when they cannot be written.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    const { code = '' } = error
    if (code !== 'EPIPE')
      complain(new Error(`standard output: ${WRITE_ERRORS[code] ?? error.message}`))
    process.exit()
  })
}
