/** The style of a comparison that stands alone: readable on a screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#2a2620, #e6dfd2); --soft: light-dark(#665d4f, #a99f8e);
  --rule: light-dark(#ddd4c2, #3b362f); --paper: light-dark(#fffdf8, #1d1b18); --alert: light-dark(#9b2c18, #f09a84); }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 15px/1.8 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
main { max-width: 64em; margin: 0 auto; padding: 32px 20px; }
h1, h2 { font-family: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif; line-height: 1.4; }
h1 { font-size: 24px; }
h2 { font-size: 19px; }
h3, figcaption, .about, footer { font-size: 12px; font-weight: 400; color: var(--soft); }
section { margin-top: 32px; padding-top: 20px; border-top: 1px solid var(--rule); }
ol { list-style: none; }
ol > li { margin-top: 20px; break-inside: avoid; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 32px; }
blockquote { white-space: pre-line; text-align: justify; }
mark { color: var(--alert); background: none; font-weight: 700; text-decoration: underline double 1px; text-underline-offset: 3px; }
ul { margin-top: 6px; padding-left: 1.2em; font-size: 13px; color: var(--alert); }
a { color: inherit; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--rule); }
@media (width < 640px) { .pair { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; line-height: 1.6; background: none; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
}
`
