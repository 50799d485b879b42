import { mount } from 'svelte'
import { mountPage } from '#lib/browser/mount-page.ts'
import App from './App.svelte'
import '#components/theme.css'

void mountPage((target) => mount(App, { target }))
