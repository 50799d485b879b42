import { EXTENSION_ID, type Firefox } from './firefox.ts'

/**
 * Has the browser speak another language, as far as extensions see it; the extension starts anew, as
 * it would with the browser.
 */
export async function speak({ window }: Firefox, language: string): Promise<void> {
  await window.evaluate(
    async (id, wanted) => {
      // The browser's own texts in it need not be installed.
      Services.locale.availableLocales = ['en-US', wanted]
      Services.locale.requestedLocales = [wanted]
      const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      )
      const extension = await AddonManager.getAddonByID(id)
      await extension.disable()
      await extension.enable()
    },
    EXTENSION_ID,
    language,
  )
}
