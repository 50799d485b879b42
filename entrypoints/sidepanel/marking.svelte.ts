import { settingsStore } from '#lib/browser/settings-store.ts'

/** Whether passages are painted in pages, wherever it was switched. */
export class Marking {
  on = $state(true)

  constructor(signal: AbortSignal) {
    const follow = ({ highlights }: { readonly highlights: boolean }) => {
      this.on = highlights
    }
    settingsStore.watch(follow, signal)
    void settingsStore.load().then(follow)
  }

  turn(on: boolean): Promise<void> {
    return settingsStore.save({ highlights: on })
  }
}
