import { montage } from './montage.ts'
import { withDemo } from './with-demo.ts'

const VIEW = { width: 360, height: 900 }
const GAP = 10
const FILE = 'docs/views.png'

/** `node scripts/picture-views.ts`, after a build: the picture of four views of the panel, in dark colours. */
await withDemo({ width: 1280, height: 900 }, async ({ context }, panel) => {
  await panel.setViewportSize(VIEW)
  await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const shots: Buffer[] = []
  const take = async () => {
    // Long lists are made row by row.
    await panel.waitForTimeout(500)
    shots.push(await panel.screenshot())
  }
  await panel.getByRole('article').first().waitFor()
  await take()
  await panel.getByRole('tab', { name: 'Measures' }).click()
  await panel.locator('section li').first().waitFor()
  await take()
  await panel.getByRole('tab', { name: 'Look up' }).click()
  await panel.getByRole('searchbox').fill('疫情防控应急队伍')
  await panel.locator('#view mark').first().waitFor()
  await take()
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.locator('#view li button').first().click()
  await panel.locator('main > article').waitFor()
  await take()
  await montage(context, shots, GAP, FILE)
  console.log(FILE)
})
