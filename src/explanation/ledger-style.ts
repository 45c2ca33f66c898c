import { type ProseClass, proseClasses } from '../rulebook/sentence-classes'
import type { Html } from './html'

interface Look {
  readonly ground: string
  readonly ink: string
  /** How the sentence is underlined; no two classes share one, so that colour is not needed. */
  readonly underline: string
}

const looks: Readonly<Record<ProseClass, Look>> = {
  benefit: { ground: '#d5f0df', ink: '#0a5c33', underline: 'solid 2px' },
  bar: { ground: '#fbdbd6', ink: '#96200f', underline: 'double 2px' },
  target: { ground: '#fdeebc', ink: '#6a4b00', underline: 'dashed 1.5px' },
  task: { ground: '#dbe9fb', ink: '#124a85', underline: 'dotted 2px' },
  pointer: { ground: '#ebdff7', ink: '#58288a', underline: 'wavy 1px' },
  procedure: { ground: '#e5e9ec', ink: '#3f484f', underline: 'solid 1px' },
  direction: { ground: 'transparent', ink: '#595959', underline: 'none' },
}

const lookStyle = (named: ProseClass): string => {
  const { ground, ink, underline } = looks[named]
  const line = underline === 'none' ? 'none' : `underline ${underline} ${ink}`
  const unchecked = `:root:has(#show-${named}:not(:checked)) .s.${named}`
  return `.s.${named}{background:${ground};text-decoration:${line}}
.${named} .tag{color:${ink};border-color:${ink}}
${unchecked}{background:none;text-decoration:none;color:#6b6b6b}
${unchecked} .tag{display:none}`
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  .map((level) => `.l${level}{margin-left:${level * 0.8}rem}`)
  .join('\n')

const general = `*{box-sizing:border-box}
:root{color-scheme:light;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;color:#1c1c1c;background:#fff;font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
a{color:#0b4f9e}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;z-index:3;padding:.5rem 1rem;background:#fff}
.top,nav,.document,footer{max-width:84rem;margin:0 auto;padding:0 1rem}
.top h1{font-size:1.5rem;margin:1rem 0 .25rem}
.top p,footer p{margin:.25rem 0;color:#4a4a4a;font-size:.9rem}
nav ul{padding-left:1.2rem;margin:.5rem 0}
footer{padding-bottom:2rem;border-top:1px solid #ccc;margin-top:2rem}`

const legend = `.legend{position:sticky;top:0;z-index:2;margin-top:.75rem;background:#fff;border-bottom:1px solid #bbb}
fieldset{border:0;margin:0 auto;padding:.4rem 1rem;max-width:84rem;display:flex;flex-wrap:wrap;align-items:center;gap:.15rem 1rem}
legend{float:left;padding:0;margin-right:1rem;font-weight:600}
.legend label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.9rem;cursor:pointer}
.legend input{width:1.05rem;height:1.05rem;margin:0}
.legend .count{color:#4a4a4a;font-variant-numeric:tabular-nums}
.tag{display:inline-block;min-width:1.35em;margin-right:.2em;padding:0 .15em;border:1px solid;border-radius:.2em;background:#fff;font:600 .68em/1.45 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;text-align:center;text-decoration:none;text-indent:0;vertical-align:.12em}`

const text = `.document>header h2{font-size:1.3rem;margin:1.75rem 0 .25rem}
.document>header p,.document>header details{margin:.2rem 0;font-size:.88rem;color:#4a4a4a}
.text{font-family:"Songti SC","Noto Serif CJK SC",SimSun,serif;font-size:1.06rem;line-height:2;max-width:46rem}
.text h3,.text h4,.text h5{margin:1.4em 0 .4em;line-height:1.5;font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.text h3{font-size:1.2rem}
.text h4{font-size:1.08rem}
.text h5{font-size:1rem}
.text p{margin:.5em 0;text-indent:2em}
.text .addressee,.text .departments{text-indent:0}
.text .signature,.text .date{text-indent:0;text-align:right}
.run-in{margin:.6em 0}
.run-in h3,.run-in h4,.run-in h5,.run-in p{display:inline;margin:0;text-indent:0}
.s{text-underline-offset:.28em;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone;border-radius:.15em;padding:.08em .1em}
.s.department,.departments .s,.s.schedule{color:#595959;font-size:.92em}
.s:target{outline:3px solid #c96a00;outline-offset:1px}
.ref{display:inline-block;min-width:1.7em;margin:0 .15em;padding:0 .35em;border-radius:1em;background:#0a5c33;color:#fff;font:600 .72rem/1.7 system-ui,sans-serif;text-align:center;text-decoration:none;text-indent:0;vertical-align:.15em}
.ref.bar{background:#96200f}
.ref.why{background:#fff;color:#3f484f;border:1px solid #8a8a8a;line-height:1.55}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.8;margin:1rem 0}
th,td{border:1px solid #999;padding:.4rem .5rem;text-align:left;vertical-align:top}
th{background:#eef0f2;font-family:system-ui,sans-serif;min-width:5.6em}
th:first-child{min-width:3.2em}
td:first-child{text-align:center}`

const cards = `aside h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
.card{border:1px solid #c4c9cd;border-radius:.4rem;padding:.6rem .8rem;margin:0 0 .8rem;font-size:.88rem;background:#fafbfb}
.card:target,.reasons li:target{border-color:#c96a00;box-shadow:0 0 0 3px #c96a00}
.card h4{margin:0;font-size:.98rem}
.number{display:inline-block;min-width:1.7em;padding:0 .35em;border-radius:1em;background:#0a5c33;color:#fff;font-size:.8em;text-align:center}
[id^="bar-"] .number{background:#96200f}
.id{margin:0 0 .3rem;color:#595959;font-size:.85em}
.line{margin:.15rem 0}
.line.label{font-weight:600;margin-top:.35rem}
.line.quote{color:#595959}
.back{margin:.4rem 0 0}
.back a{display:inline-block;margin-right:.6rem;padding:.15rem 0}
.reasons{font-size:.88rem}
.reasons ol{padding-left:2rem}
.reasons li{margin:.5rem 0;border-radius:.2rem}
${levels}`

const media = `@media (min-width:70rem){
.columns{display:grid;grid-template-columns:minmax(0,1fr) 27rem;gap:2.5rem;align-items:start}
aside{position:sticky;top:4rem;max-height:calc(100vh - 5rem);overflow:auto;padding:0 .4rem}
aside h3{margin-top:.25rem}
}
@media (max-width:40rem){
.legend{position:static}
:root{scroll-padding-top:1rem}
.text{font-size:1rem}
.ref{line-height:2;min-width:2em}
table,thead,tbody,tr,td{display:block;width:auto}
thead,.again,.empty{display:none}
tr{border:1px solid #999;border-radius:.3rem;margin:.8rem 0;padding:.3rem .6rem}
td,td:first-child{border:0;padding:.2rem 0;width:auto;text-align:left}
td::before{content:attr(data-label);display:block;font:600 .75rem/1.4 system-ui,sans-serif;color:#4a4a4a}
}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{margin:18mm 15mm}
body{font-size:10.5pt}
.legend{position:static}
.legend input,.skip,nav{display:none}
.columns{display:block}
aside{position:static;max-height:none;overflow:visible}
.text{max-width:none}
.document>header details{display:none}
.document{break-after:page}
h2,h3,h4,h5{break-after:avoid}
.card,tr{break-inside:avoid}
a{color:inherit}
}`

/** The style sheet of a ledger page. */
export const ledgerStyle: Html = {
  markup: [general, legend, text, ...proseClasses.map(lookStyle), cards, media].join('\n'),
}
