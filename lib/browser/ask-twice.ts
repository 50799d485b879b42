/**
 * Asks the background, and once more where the first answer fails to come: it may have been killed
 * over the question, and the second one starts it again.
 */
export async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    return ask()
  }
}
