import { describe, expect, it } from 'vitest'
import { textIri } from '#lib/browser/text-iri.ts'

describe('textIri', () => {
  it('is the example of RFC 6920, 8.1', async () => {
    expect(await textIri('Hello World!')).toBe(
      'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
    )
  })

  it('is another for another text', async () => {
    expect(await textIri('每天消毒')).not.toBe(await textIri('每天消毒。'))
  })
})
