/**
 * Does work that is cut in steps, without holding up anything else: `pause` is awaited after each
 * step with what the step told, and decides whether it is time to let others work.
 */
export async function runInSlices<Told, T>(
  steps: Generator<Told, T>,
  pause: (told: Told) => Promise<void>,
): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause(step.value)
  }
}
