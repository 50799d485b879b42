import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/** The layers of `lib`, lowest first. A layer imports itself and what stands before it. */
const LAYERS = [
  'text',
  'script',
  'report',
  'figure',
  'measure',
  'archive',
  'match',
  'carry',
  'settings',
  'browser',
]

/** One door to each library: only these files import it. */
const DOORS = {
  'opencc-js': [
    'lib/script/compile-stage.ts',
    'tests/unit/script/opencc-converter.ts',
    'scripts/make-fold-table.ts',
  ],
  'fuse.js': ['lib/measure/match.ts', 'tests/bench/measures.ts', 'tests/bench/fuse-peer.ts'],
  'csv-parse': ['tests/unit/text/csv.test.ts', 'tests/e2e/carry.spec.ts'],
  'fast-diff': ['tests/bench/diff-peer.ts'],
  idb: ['lib/browser/archive/database.ts'],
  '@webext-core/messaging': ['lib/browser/messenger.ts'],
}

const climbing = {
  group: ['../*', '**/../*'],
  message: "Import across folders by name: '#lib/…' or '#components/…'.",
}

/** Rules on imports for `files`; `above` are the layers they must not know. */
function imports(files, above, extra = []) {
  const patterns = [climbing, ...extra]
  if (above.length)
    patterns.push({
      group: above.map((layer) => `#lib/${layer}/**`),
      message: 'A lower layer must not know a higher one: ' + LAYERS.join(' → ') + '.',
    })
  const doors = Object.keys(DOORS).map((name) => ({
    group: [name, `${name}/*`],
    message: `Only ${DOORS[name].join(', ')} imports ${name}.`,
  }))
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, ...doors] }] },
  }
}

const noBrowser = {
  group: ['wxt', 'wxt/*', '#lib/browser/**', 'svelte', 'svelte/*'],
  message: 'Pure lib runs in Node: no browser, no WXT, no Svelte.',
}
const presentational = {
  group: ['wxt', 'wxt/*', '#lib/browser/**'],
  message: 'Components are data in, callbacks out: no browser API.',
}

export default ts.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'test-results/', 'tests/fixtures/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text from pages and files is hostile.' },
        { property: 'outerHTML', message: 'Text from pages and files is hostile.' },
        { property: 'insertAdjacentHTML', message: 'Text from pages and files is hostile.' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  { files: ['**/*.svelte.ts'], languageOptions: { parser: ts.parser } },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  imports(['entrypoints/**', 'scripts/**', 'tests/**'], []),
  imports(['components/**'], [], [presentational]),
  imports(['lib/browser/**'], []),
  ...LAYERS.slice(0, -1).map((layer, i) =>
    imports([`lib/${layer}/**`], LAYERS.slice(i + 1), [noBrowser]),
  ),
  // The doors themselves: the same layer rules, without the ban on their own library.
  ...Object.entries(DOORS).map(([name, files]) => ({
    files,
    rules: { 'no-restricted-imports': doorRule(name, files[0]) },
  })),
)

/** The import rule of a door file: its layer's rule, its own library allowed. */
function doorRule(name, file) {
  const layer = file.split('/')[1]
  const at = LAYERS.indexOf(layer)
  const pure = layer !== 'browser'
  const rule = imports([file], LAYERS.slice(at + 1), pure ? [noBrowser] : []).rules[
    'no-restricted-imports'
  ]
  return [rule[0], { patterns: rule[1].patterns.filter((p) => !p.group.includes(name)) }]
}
