import { describe, expect, it } from 'vitest'
import { fileName } from '#lib/carry/file-name.ts'

describe('fileName', () => {
  it.each([
    ['渭南:防疫/纪实?', 'md', '渭南 防疫 纪实.md'],
    ['..\\..\\etc', 'csv', 'etc.csv'],
    ['\u202Egnp.exe', 'html', 'gnp.exe.html'],
    ['...', 'json', 'duidu.json'],
    ['', 'json', 'duidu.json'],
    ['𠮷'.repeat(80), 'md', `${'𠮷'.repeat(60)}.md`],
  ])('makes %j fit for every system', (title, extension, name) => {
    expect(fileName(title, extension)).toBe(name)
  })
})
