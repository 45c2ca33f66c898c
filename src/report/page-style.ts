import type { Html } from '../explanation/html'
import { groups } from './page-groups'

const sans = 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const serif = '"Songti SC","Noto Serif CJK SC",SimSun,serif'

const general = `*{box-sizing:border-box}
:root{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;color:#1c1c1c;background:#fff;font:1rem/1.6 ${sans};overflow-wrap:anywhere}
a{color:#0b4f9e}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;z-index:3;padding:.5rem 1rem;background:#fff}
.top,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.3;margin:1.5rem 0 .25rem}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid #1c1c1c}
h3{font-size:1.1rem;margin:1.8rem 0 .3rem}
h4{font-size:1rem;margin:0 0 .4rem;line-height:1.5}
h5{font-size:.9rem;margin:1rem 0 .3rem;color:#3f484f}
p{margin:.3rem 0}
.hint{color:#4a4a4a;font-size:.88rem}
.account{font-weight:600}
code{font:.85em/1.5 ui-monospace,Consolas,monospace;color:#3f484f}
.money{white-space:nowrap}
footer{margin-top:2rem;padding-bottom:2rem;border-top:1px solid #bbb;color:#4a4a4a;font-size:.88rem}`

const badges = `.badge{display:inline-block;padding:0 .5em;border:1px solid;border-radius:.25em;background:#fff;font-size:.88rem;font-weight:600;line-height:1.6;white-space:nowrap}
.badge.bad{color:#96200f}
.badge.unsure{color:#6a4b00}
.badge.broken{color:#58288a}
.badge.good{color:#0a5c33}
.count{color:#4a4a4a;font-variant-numeric:tabular-nums}`

const chart = `.chart{margin:1rem 0;max-width:44rem}
.chart figcaption{font-weight:600;margin-bottom:.4rem}
.key{font-weight:400;font-size:.88rem;margin-left:1rem;white-space:nowrap}
.swatch{display:inline-block;width:1.4em;height:.65em;margin-right:.35em;border:1.5px solid #1f3a5f}
.swatch.count{background:#1f3a5f}
.chart svg{display:block;overflow:visible}
.chart text{font:600 .88rem ${sans};fill:#1c1c1c}
.chart text+text{font-weight:400}
.chart rect.count{fill:#1f3a5f}
.chart rect.money{fill:#fff;stroke:#1f3a5f;stroke-width:1.5}`

const tables = `table{width:100%;border-collapse:collapse;font-size:.88rem;line-height:1.5;margin:.8rem 0}
caption{text-align:left;font-weight:600;padding:.2rem 0}
th,td{border:1px solid #b3b8bd;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:#eef0f2;vertical-align:bottom}
tbody th{font-weight:400}
tfoot th,tfoot td{font-weight:600;background:#f6f7f8}
.figure{text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
.scroll th,.scroll td{overflow-wrap:normal;min-width:4.5em}
.scroll tbody th{min-width:8em}
.rows thead th{overflow-wrap:normal}
.rows tbody th,.rows td.figure{min-width:6.4em}
.rows td.words{min-width:7em}
.parts>td,.parts>th{background:#fff1d6}
.here{color:#6a4b00}
.rows tr:target>*{background:#fff1d6}`

const contents = `.contents ul{list-style:none;padding:0;margin:.3rem 0}
.contents .parts{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.contents .verdicts li{display:flex;align-items:center;gap:.6rem;min-height:2rem}
.show{margin-left:auto;display:inline-flex;align-items:center;gap:.3rem;font-size:.88rem;cursor:pointer;min-height:2rem}
.show input{width:1.05rem;height:1.05rem;margin:0}
@media (min-width:40rem){.show{margin-left:1rem}}`

const cards = `.card{border:1px solid #b3b8bd;border-left:.4rem solid #3f484f;border-radius:.3rem;padding:.8rem 1rem;margin:0 0 1rem}
.card.bad{border-left-color:#96200f}
.card.unsure{border-left-color:#b27a00;border-left-style:double}
.card.broken{border-left-color:#58288a}
.card.good{border-left-color:#0a5c33}
.card:target{outline:3px solid #c96a00;outline-offset:2px}
.card h4{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .6rem}
.card h4 .badge{margin-left:auto}
.number{font-variant-numeric:tabular-nums}
h4 .number{padding:0 .4em;background:#eef0f2;border-radius:.2em}
.verdict{font-weight:600}
dl.facts{margin:.4rem 0;display:grid;gap:.15rem 1.5rem}
dl.facts>div{display:grid;grid-template-columns:6.5em minmax(0,1fr);gap:.6rem}
.basis dl.facts>div{grid-template-columns:11em minmax(0,1fr)}
dt{color:#4a4a4a}
dd{margin:0}
dd+dd{grid-column:2}
dd ul{margin:0;padding-left:1.1rem}
.card{font-size:.94rem}
.written{color:#4a4a4a;font-size:.92em}
.reasons{padding-left:1.4rem;margin:.2rem 0}
.reasons li{margin:.25rem 0}
.reasons ul,.quotes,.issues{margin:.2rem 0;padding-left:1.2rem}
.label{color:#4a4a4a;font-size:.92em;margin-top:.4rem}
.line{margin:.1rem 0}
.line.quote{color:#4a4a4a;font-family:${serif}}
.line.label{font-weight:600}
${[1, 2, 3, 4, 5, 6].map((level) => `.l${level}{margin-left:${level * 1.2}rem}`).join('\n')}
blockquote{margin:.1rem 0 .3rem;padding-left:.7rem;border-left:2px solid #b3b8bd;font-family:${serif};line-height:1.8}
q{font-family:${serif}}
q:lang(zh-CN){quotes:"“" "”"}`

const passages = `.passage{margin:0 0 1.2rem}
.passage:target{outline:3px solid #c96a00;outline-offset:4px}
.text{font-family:${serif};font-size:1.02rem;line-height:1.9;border-left:3px solid #b3b8bd;padding-left:1rem;max-width:46rem}
.beside{color:#595959;font-size:.92em}
mark{background:#ffe9a8;color:inherit;text-decoration:underline solid 1.5px #6a4b00;text-underline-offset:.25em;text-decoration-skip-ink:none}`

const filters = groups
  .map((group) => `:root:has(#show-${group}:not(:checked)) #verdict-${group}{display:none}`)
  .join('\n')

const media = `@media screen{
${filters}
.card{content-visibility:auto;contain-intrinsic-size:auto 30rem}
}
@media print,(min-width:50rem){
.card dl.facts{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.card dl.facts>div:first-child{grid-column:1/-1}
}
@media (max-width:40rem){
.top,main,footer{padding:0 .75rem}
h1{font-size:1.35rem}
.card{padding:.6rem .7rem}
dl.facts>div,.basis dl.facts>div{grid-template-columns:minmax(0,1fr);gap:0;margin-bottom:.3rem}
dd+dd{grid-column:1}
.card dl.facts>div{grid-template-columns:5em minmax(0,1fr);gap:.5rem}
dt{font-size:.85rem}
.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
.stack thead{display:none}
.stack tr{border:1px solid #b3b8bd;border-radius:.3rem;margin:.5rem 0;padding:.3rem .6rem}
.stack th,.stack td,.stack td.figure{border:0;padding:.1rem 0;text-align:left}
.stack tbody th{font-weight:600}
.stack td[data-label]::before{content:attr(data-label);display:inline-block;min-width:6em;margin-right:.5em;color:#4a4a4a}
.steps td:first-child{display:none}
.text{padding-left:.6rem}
}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{size:A4;margin:16mm 14mm}
body{font-size:10pt;line-height:1.5;color:#000}
.skip,.show,.screen{display:none}
.top,main,footer{max-width:none;padding:0}
h2,h3,h4,h5,caption,.group>.hint,.label{break-after:avoid}
.passages{break-before:page}
.card,.chart,.passage,tr,.reasons>li,.quotes>li,.facts>div{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.card{border-color:#000;box-shadow:none}
.hint,.beside,dt,.count,.label,h5,.written,.line.quote{color:#333}
a{color:inherit}
table{font-size:8.5pt}
.card{font-size:9pt;line-height:1.42;padding:2.5mm 3mm;margin-bottom:3mm}
.card h5{margin:2mm 0 .5mm}
blockquote{line-height:1.5}
h3{margin-top:5mm}
.scroll{overflow:visible}
.text{max-width:none}
}`

/** The style sheet of the page of an audit. */
export const pageStyle: Html = {
  markup: [general, badges, chart, tables, contents, cards, passages, media].join('\n'),
}
