/** The style of a page that stands alone: readable on a screen and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#2a2620, #e6dfd2); --soft: light-dark(#665d4f, #a99f8e);
  --rule: light-dark(#ddd4c2, #3b362f); --paper: light-dark(#fffdf8, #1d1b18); --alert: light-dark(#9b2c18, #f09a84);
  --wash: light-dark(#f8dfd6, #4d241b); --accent: light-dark(#24578c, #8dbdee); }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 15px/1.85 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
main { max-width: 64em; margin: 0 auto; padding: 32px 20px; }
h1, h2 { font-family: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif; line-height: 1.4; text-wrap: pretty; }
h1 { font-size: 24px; }
h2 { font-size: 19px; }
h3, figcaption, .about, footer { font-size: 12px; font-weight: 400; color: var(--soft); }
.summary { margin-top: 4px; font-weight: 600; color: var(--accent); }
.legend { margin-top: 8px; }
.legend mark { margin-right: 1.5em; }
section { margin-top: 32px; padding-top: 20px; border-top: 1px solid var(--rule); }
ol { list-style: none; }
ol > li { margin-top: 20px; break-inside: avoid; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 32px; }
figure + figure { padding-left: 14px; border-left: 3px solid var(--accent); }
blockquote { white-space: pre-line; text-align: justify; }
mark { color: inherit; background: none; }
.different { text-decoration: underline dotted 2px var(--accent); text-underline-offset: 4px; }
.changed { color: var(--alert); background: var(--wash); font-weight: 700; text-decoration: underline double 1px var(--alert);
  text-underline-offset: 3px; print-color-adjust: exact; }
article h2 { margin: 22px 0 6px; font-size: 17px; }
article p { margin: 8px 0; text-align: justify; }
article .aside { font-size: 12px; color: var(--soft); }
.passage { border-bottom: 2px solid var(--accent); }
.measure { text-decoration: underline dotted 1px; text-underline-offset: 4px; }
.figure { font-weight: 700; }
ul { margin-top: 6px; padding-left: 1.2em; font-size: 13px; color: var(--alert); }
a { color: inherit; }
footer { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--rule); }
@media (width < 640px) { .pair { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; line-height: 1.65; background: none; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; }
  h2, h3, .about, .summary { break-after: avoid; }
  article h2 { margin-top: 14pt; font-size: 12pt; }
  article p { orphans: 3; widows: 3; }
  section { margin-top: 20px; padding-top: 14px; }
  ol > li { margin-top: 14px; break-inside: auto; }
  .pair { grid-template-columns: 1fr 1fr; gap: 4px 20px; }
  blockquote { orphans: 3; widows: 3; }
  ul, figcaption { break-inside: avoid; }
}
`
