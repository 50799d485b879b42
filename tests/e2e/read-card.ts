import type { Page } from '@playwright/test'

interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string
  readonly attributes?: readonly string[]
  readonly children?: readonly DomNode[]
  readonly shadowRoots?: readonly DomNode[]
}

const TEXT = 3
const textOf = (node: DomNode): string =>
  node.nodeType === TEXT
    ? node.nodeValue
    : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('\n')

/** What the card beside the pointer says; its shadow tree is closed to all but the developer tools. */
export async function readCard(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  await devtools.detach()
  const html = (root as DomNode).children?.find(({ nodeName }) => nodeName === 'HTML')
  const hosts = html?.children?.filter(({ attributes }) => attributes?.includes('popover')) ?? []
  return hosts.map(textOf).join('\n')
}
