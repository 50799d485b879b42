import { mount } from 'svelte'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { mountPage } from '#lib/browser/mount-page.ts'
import { readWideAddress } from '#lib/browser/wide-address.ts'
import { answerPanel } from './answer-panel.ts'
import App from './App.svelte'
import { ReadingWide } from './reading-wide.svelte.ts'
import '#components/theme.css'

// Before anything is awaited: a panel asks as soon as the tab is there.
const wish = readWideAddress(location.hash)
const life = new AbortController()
const reading = wish && new ReadingWide(wish, life.signal)
if (reading) {
  answerPanel(reading)
  archiveNews.watch(() => void reading.read(true), life.signal)
}
void mountPage((target) => mount(App, { target, props: { reading } }))
