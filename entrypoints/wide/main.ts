import { mount } from 'svelte'
import { mountPage } from '#lib/browser/mount-page.ts'
import { readWideAddress } from '#lib/browser/wide-address.ts'
import { answerPanel } from './answer-panel.ts'
import App from './App.svelte'
import { ReadingWide } from './reading-wide.svelte.ts'
import '#components/theme.css'

// Before anything is awaited: a panel asks as soon as the tab is there.
const wish = readWideAddress(location.hash)
const reading = wish && new ReadingWide(wish, new AbortController().signal)
if (reading) answerPanel(reading)
void mountPage((target) => mount(App, { target, props: { reading } }))
