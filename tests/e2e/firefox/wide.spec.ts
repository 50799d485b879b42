import { expect, test } from './extension.ts'
import type { View } from './view.ts'

const changed = (wide: View, side: string) =>
  wide.evaluate(
    (column) =>
      [...document.querySelectorAll(`.column.${column} mark.changed`)]
        .map((mark) => mark.textContent)
        .join(''),
    side,
  )

test('page and report stand side by side, are scrolled together, and go from passage to passage', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await panel.click('button', 'Read side by side')
  const wide = await firefox.tabOf('wide.html')
  await expect.poll(() => wide.text('.column.page')).toContain('一家地方國企與一支地質隊')
  await expect.poll(() => wide.text('.column.report')).toContain('新冠肺炎疫情发生以来,市产投集团')
  await expect.poll(() => changed(wide, 'page')).toBe('26三1549793')
  expect(await changed(wide, 'report')).toBe('25两1347993')
  await expect.poll(() => wide.count('path.band')).toBeGreaterThan(0)

  await wide.type('n')
  await wide.type('j')
  await expect.poll(() => wide.text('[role=status]')).toContain('Passage 2 of 4')
  const top = (side: string) =>
    wide.evaluate((one) => document.querySelector(`.column.${one}`)!.scrollTop, side)
  await expect.poll(() => top('report')).toBeGreaterThan(100)

  await wide.choose('select[aria-label="Script: Report"]', 'tw')
  await expect.poll(() => wide.text('.column.report')).toContain('新冠肺炎疫情發生以來')
  await wide.close()
})
