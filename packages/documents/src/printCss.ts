import { fontRules } from './printFonts.ts';

/** The styles of the printed page for A4 paper, in the sizes of official documents: title 二号, headings 四号, lines 小四, tables 五号. Fonts are named, never carried along: the official faces where a computer has them, else open ones (Zhuque Fangsong, Source Han, Noto). */
export const printCss = `@page { size: A4; margin: 20mm 20mm 20mm; @bottom-center { content: "— " counter(page) " —"; font: 10.5pt "SimSun", "Source Han Serif SC", "Noto Serif CJK SC", serif; } }
@page wide { size: A4 landscape; }
:root { --song: "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; --simsun: "SimSun", "宋体", "NSimSun", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", serif; --fang: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Zhuque Fangsong (technical preview)", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; --hei: "SimHei", "黑体", "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
* { box-sizing: border-box; }
html { font-synthesis: none; text-size-adjust: none; }
body { margin: 0 auto; color: #000; background: #fff; font: 14pt/1.5 var(--fang); max-width: 170mm; overflow-wrap: anywhere; text-spacing-trim: trim-start; }
body.wide { page: wide; max-width: 257mm; }
p { margin: 0; }
p.text { text-indent: 2em; text-align: justify; }
.sheet + .sheet { break-before: page; }
h1 { margin: 0 0 6mm; font: 700 22pt/1.35 var(--song); text-align: center; text-wrap: balance; }
h1 small { font-size: 16pt; }
h1 .line { display: block; }
h2 { margin: 5mm 0 2mm; font: 400 14pt/1.4 var(--hei); break-after: avoid; }
h3 { margin: 4mm 0 2mm; font: 400 12pt/1.4 var(--hei); break-after: avoid; }
.heading { font-size: 12pt; display: grid; grid-template-columns: 5fr 3fr; gap: 1mm 6mm; margin-bottom: 2mm; }
.filled { unicode-bidi: isolate; border-bottom: 0.5pt solid #000; padding: 0 1mm; }
.filled:empty { display: inline-block; min-width: 38mm; height: 1em; }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; line-height: 1.4; margin: 0; }
th, td { border: 0.75pt solid #000; padding: 1.2mm 1.2mm; text-wrap: balance; vertical-align: middle; text-align: center; white-space: pre-line; }
th { font: 400 10.5pt/1.4 var(--hei); }
thead { display: table-header-group; }
thead th { min-width: 3.3em; }
tr { break-inside: avoid; }
td.lines { text-align: start; text-wrap: wrap; }
.rows td { min-height: 9mm; height: 9mm; }
.number { width: 12mm; }
.whole { white-space: nowrap; }
.beside { display: block; }
.fields { margin-bottom: 3mm; }
.rows + .fields { margin-top: 3mm; }
.fields th { width: 45mm; text-align: start; font-family: var(--hei); }
.fields td { text-align: start; text-wrap: wrap; }
.fields .declared { padding-inline-start: 8mm; text-indent: -6mm; }
.signed th { font: 400 12pt/1.6 var(--hei); }
.signed td { height: 44mm; padding: 3mm 5mm 2mm; text-align: start; white-space: normal; font-size: 12pt; text-wrap: wrap; }
.signed td > p { text-indent: 2em; white-space: pre-line; }
.signature { width: fit-content; min-width: 70mm; margin: 8mm 0 0 auto; text-align: center; }
.dated .signature { min-width: 50mm; margin-top: 6mm; }
.signature .seal { font-size: 10.5pt; }
.signature .blank { word-spacing: 2em; padding-inline-start: 3em; }
.letter { font-size: 16pt; line-height: 1.75; }
.letter p { text-indent: 2em; white-space: pre-line; text-align: justify; }
.letter .to, .letter .signature p { text-indent: 0; }
.letter .signature { margin-top: 14mm; }
.inside td { text-align: start; text-wrap: wrap; }
.notes { margin-top: 3mm; font-size: 10.5pt; line-height: 1.4; }
.notes p + p { padding-inline-start: 2em; text-indent: -1.5em; }
footer { margin-top: 2mm; font-size: 9pt; line-height: 1.5; color: #444; }
.draft { position: fixed; inset: 0; display: grid; place-content: center; font: 700 110pt/1 var(--song); color: #000; opacity: 0.08; transform: rotate(-28deg); letter-spacing: 0.4em; pointer-events: none; }
@media screen { body { padding: 20mm 0; } }
${fontRules()}
`;
