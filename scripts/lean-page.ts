import type { Plugin, Rolldown } from 'vite'

type Context = Rolldown.ChunkingContext

/** The modules that `start` runs before itself, with itself. */
function reachedFrom(start: string, context: Context): ReadonlySet<string> {
  const reached = new Set([start])
  // A set takes what is added while it is walked.
  for (const id of reached)
    context.getModuleInfo(id)?.importedIds.forEach((next) => reached.add(next))
  return reached
}

/**
 * A page that opens with few files, for each costs a way through the browser's own process: its
 * styles are written into it; its first script, `entry`, is one file, and `rest`, which that script
 * imports while it runs, another, fetched beside it. What comes later stays apart.
 */
export function leanPage(entry: string, rest: string): Plugin {
  let sets: { readonly entry: ReadonlySet<string>; readonly rest: ReadonlySet<string> } | null =
    null
  const chunkOf = (id: string, context: Context) => {
    sets ??= { entry: reachedFrom(entry, context), rest: reachedFrom(rest, context) }
    if (sets.entry.has(id)) return 'first'
    return sets.rest.has(id) ? 'rest' : null
  }
  const output = {
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf }] },
  }
  return {
    name: 'lean-page',
    apply: 'build',
    config: () => ({
      build: {
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { output },
      },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const style = files.find(({ fileName }) => fileName.endsWith('.css'))
        const chunk = files.find((file) => file.type === 'chunk' && file.name === 'rest')
        if (style?.type !== 'asset' || !chunk)
          throw new Error('The page has no styles, or no rest.')
        Reflect.deleteProperty(bundle, style.fileName)
        const written = `<style>${String(style.source)}</style>`
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` }
        return {
          // A function: in a text `$` would have a meaning.
          html: html
            .replace(/<link rel="stylesheet"[^>]*>/, () => written)
            // No empty page is painted before the first script has run.
            .replace('<script type="module"', '<script type="module" blocking="render"'),
          tags: [{ tag: 'link', attrs, injectTo: 'head' }],
        }
      },
    },
  }
}
