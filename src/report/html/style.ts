/** Style of the report: opens offline, prints on A4. All colours hold a contrast of 4.5 : 1 on their ground. */
export const STYLE = `
:root{--ink:#1d2433;--soft:#4d5769;--line:#d5dae3;--ground:#f4f6f9;--paper:#fff;--blue:#1f4e8c;--red:#a3161f;--amber:#7a4a00;--green:#1c6130}
*{box-sizing:border-box}
html{font-size:15px}
body{margin:0;background:var(--ground);color:var(--ink);font-family:"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","Yu Gothic UI","BIZ UDPGothic",Meiryo,sans-serif;line-height:1.55;overflow-wrap:anywhere}
main{max-width:1400px;margin:0 auto;padding:14px 20px 40px}
h1{font-size:1.05rem;margin:0;font-weight:600}
h2{font-size:1.05rem;margin:0 0 .5rem}
h3{font-size:.95rem;margin:0 0 .3rem}
p{margin:.2rem 0 .5rem}
a{color:var(--blue)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px;align-items:baseline;padding-bottom:8px}
header p{margin:0;color:var(--soft);font-size:.82rem}
section,.box{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:12px 16px}
section{margin-top:14px}
.answer{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:12px}
.answer .wide{grid-column:1/-1}
.answer .box{min-width:0}
.number{font-size:2.1rem;font-weight:700;line-height:1.2;margin:0}
.fine{color:var(--soft);font-size:.85rem;margin:.15rem 0}
.warn{border-left:6px solid var(--red)}
.fineprint{border-left:6px solid var(--green)}
.chips{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:5px}
.chips li{border:1px solid var(--line);border-radius:4px;padding:1px 7px;font-size:.86rem;background:var(--ground)}
.chips b{font-weight:600}
.chips .grave{border-color:var(--red);color:var(--red);background:#fff}
.due{display:block}.due::first-letter{text-transform:uppercase}
.duties{width:100%;font-size:.86rem}
.verdict{font-weight:700;white-space:nowrap}
.met{color:var(--red)}.possible{color:var(--amber)}.unknown{color:var(--amber)}.not-met{color:var(--green)}
table{border-collapse:collapse;width:100%;font-size:.88rem}
caption{text-align:left;font-weight:600;padding-bottom:4px}
th,td{border-bottom:1px solid var(--line);padding:3px 8px;text-align:left;vertical-align:top}
th{font-weight:600}
thead th{background:var(--ground);white-space:nowrap}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.bar{width:34%;min-width:90px}
td.bar i{display:block;height:.85em;margin-top:.3em;background:var(--blue);min-width:1px;border-radius:2px}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(330px,1fr));gap:18px}
.map{width:100%;max-width:560px;height:auto;display:block}
.map text{font-size:13px;text-anchor:middle;font-family:inherit}
.map .count{font-size:12px;font-weight:600}
details{border-bottom:1px solid var(--line);padding:4px 0}
summary{cursor:pointer}
details.more{border:0}
details.more>summary{color:var(--blue);font-size:.88rem}
details.more caption{position:absolute;clip-path:inset(50%)}
summary .n{float:right;font-variant-numeric:tabular-nums}
.blank{background:#fff3c4;font-weight:600}
ol.items>li{margin-bottom:.5rem}
ol.items ul{margin:.1rem 0 0;padding-left:1.2rem}
.draft{border:1px dashed var(--soft);padding:10px 14px;white-space:pre-line}
.scroll{overflow-x:auto}
.scroll+h3,ul+h3,p+h3{margin-top:14px}
dl.record{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 16px;margin:0 0 .5rem;font-size:.88rem}
dl.record dt{font-weight:600}
dl.record dd{margin:0}
code{font-family:ui-monospace,Consolas,monospace;font-size:.85em}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;margin:10px 0 0;padding:0;font-size:.86rem}
@media (max-width:900px){.answer{grid-template-columns:minmax(0,1fr)}}
@page{size:A4;margin:14mm 12mm}
@media print{
 html{font-size:11px}
 body{background:#fff}
 main{max-width:none;padding:0}
 section,.box{border-color:#999;border-radius:0}
 .scroll{overflow:visible}
 .columns{grid-template-columns:repeat(2,minmax(0,1fr))}
 nav{display:none}
 details.more::details-content{content-visibility:visible;display:block}
 details.more>summary{display:none}
 thead{display:table-header-group}
 tr,li,summary,.box,svg,.columns>div{break-inside:avoid}
 h2,h3,caption{break-after:avoid}
 table{table-layout:auto}
 td.bar i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
 .map rect,.blank{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
