import type { Html } from './html'

const fonts = 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const serif = '"Songti SC","Noto Serif CJK SC",SimSun,serif'

const general = `*{box-sizing:border-box}
:root{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;color:#1c1c1c;background:#fff;font:1rem/1.65 ${fonts};overflow-wrap:anywhere}
main,footer{max-width:50rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.35;margin:1.25rem 0 .75rem}
h2{font-size:1.2rem;line-height:1.4;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid #d0d4d8}
h3{font-size:1.05rem;line-height:1.4;margin:0 0 .4rem}
a{color:#0b4f9e}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
footer{margin-top:2.5rem;padding-top:.75rem;padding-bottom:2rem;border-top:1px solid #ccc;color:#4a4a4a;font-size:.85rem}
footer p{margin:.25rem 0}`

const lines = `ul{list-style:none;margin:.25rem 0;padding:0}
ul ul{padding-left:1.15rem}
li{margin:.2rem 0}
.point{position:relative}
.point::before{content:"·";position:absolute;left:-.7em;font-weight:700}
.title,.label{font-weight:600}
.label>ul,.title>ul{font-weight:400}
.label{margin-top:.55rem}
.good{color:#0a5c33;font-weight:600}
.waiting{color:#6a4b00;font-weight:600}
.bad{color:#96200f;font-weight:600}
.good>ul,.waiting>ul,.bad>ul{color:#1c1c1c;font-weight:400}
li.quote{color:#4f4f4f;font-family:${serif}}
.page{margin:1rem 0;padding:.85rem 1rem;border:1px solid #c4c9cd;border-radius:.4rem;background:#fafbfb}`

const clauses = `.number{display:inline-block;min-width:1.7em;margin:0 .1em;padding:0 .4em;border-radius:1em;background:#124a85;color:#fff;font:600 .72rem/1.7 ${fonts};text-align:center;text-decoration:none;vertical-align:.1em}
.number:target{background:#96200f;outline:3px solid #c96a00;outline-offset:1px}
.clauses h3{margin-top:1.2rem}
.passage{margin:.8rem 0;scroll-margin-top:1rem}
.place{margin:0;color:#4a4a4a;font-size:.88rem;font-weight:600}
blockquote{margin:.2rem 0 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid #b5bbc0;font-family:${serif};line-height:1.9}
blockquote p{margin:.3rem 0}
mark{padding:.08em 0;background:#fdeebc;color:inherit;border-bottom:2px solid #6a4b00;-webkit-box-decoration-break:clone;box-decoration-break:clone}`

const media = `@media (max-width:30rem){
main,footer{padding:0 .75rem}
.page{padding:.6rem .7rem}
ul ul{padding-left:.9rem}
a.number{min-width:2.1em;line-height:2.1}
}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{size:A4;margin:18mm 15mm}
body{font-size:10.5pt}
main,footer{max-width:none;padding:0}
h1,h2,h3,.place{break-after:avoid}
li>ul{break-before:avoid}
li{orphans:2;widows:2}
.page{background:none}
.passage p{orphans:2;widows:2}
}`

/** The style sheet of a page that explains. */
export const explanationStyle: Html = { markup: [general, lines, clauses, media].join('\n') }
