/** The console's style: one column on a phone, several on a screen, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dbe0, #3a3f47); --soft: light-dark(#f4f5f7, #22262c);
  --quiet: light-dark(#59606b, #a3abb8); --good: light-dark(#0b7a3e, #5bd08c); --bad: light-dark(#b3261e, #ff8f86);
  --warn: light-dark(#8a5a00, #f0b84d); --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #16191d); color: light-dark(#1b1e23, #e8eaed); }
header { position: sticky; top: 0; z-index: 1; background: inherit; border-bottom: 1px solid var(--line); padding: .6rem 1rem; }
h1 { font-size: 1.1rem; margin: 0; } h2 { font-size: 1rem; margin: 0 0 .5rem; } * + h2 { margin-top: 1.2rem; }
main { padding: 1rem; max-width: 1200px; margin: auto; }
h1 a { color: inherit; text-decoration: none; } h3 { font-size: .95rem; margin: 0 0 .4rem; } h4 { font-size: .85rem; margin: .6rem 0 .2rem; }
main > h2 { margin-top: 1.2rem; } a { color: var(--accent); }
ul[role="list"], .tabs, .crumbs, .week, .creatives { list-style: none; margin: 0; padding: 0; }
.tabs { display: flex; flex-wrap: wrap; gap: .2rem; margin-top: .4rem; }
.tabs a { display: inline-block; padding: .35rem .8rem; border-radius: .35rem .35rem 0 0; color: inherit; text-decoration: none; border-bottom: 3px solid transparent; }
.tabs a[aria-current] { border-color: var(--accent); font-weight: 600; }
.crumbs { display: flex; flex-wrap: wrap; gap: .2rem .5rem; margin-bottom: .6rem; } .crumbs li + li::before { content: "/"; margin-right: .5rem; color: var(--quiet); }
ul[role="list"] > li { border-bottom: 1px solid var(--line); padding: .4rem 0; } .row { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; }
.grow { flex: 1 1 16rem; min-width: 0; overflow-wrap: anywhere; } .row meter { width: 8rem; vertical-align: middle; }
.panel { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem; margin-bottom: 1rem; min-width: 0; }
.sides { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin-top: .6rem; }
[data-place="speeds"] > span { display: inline-flex; flex-wrap: wrap; gap: .4rem; }
.copy { min-height: 1.6rem; padding: 0 .5rem; font-size: .75rem; }
.line { display: grid; grid-template-columns: 4.6rem 3rem minmax(0, 1fr) auto; gap: .5rem; font: .82rem ui-monospace, monospace; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.line:hover { background: var(--soft); } .line[aria-current] { background: var(--soft); font-weight: 600; }
.week { display: flex; gap: .5rem; align-items: flex-end; } .week li { flex: 1; display: flex; flex-direction: column; justify-content: flex-end; font-size: .75rem; min-width: 0; }
.stick { background: var(--accent); border-radius: .2rem .2rem 0 0; min-width: .6rem; }
.phone { margin: 0; width: 100%; display: flex; flex-direction: column; position: relative; overflow: hidden; background: #121212; color: #fff;
  border: 7px solid light-dark(#1b1e23, #5a626e); border-radius: 2rem; font-size: .8rem; }
.phone::before { content: ""; position: absolute; z-index: 1; top: .4rem; left: 50%; width: 3.4rem; height: .8rem; margin-left: -1.7rem; border-radius: .5rem; background: #000; }
.device { flex: 0 0 13.5rem; max-width: 100%; } .screen { aspect-ratio: 9 / 16; display: flex; align-items: center; justify-content: center; text-align: center; background: #2a2d33; overflow-wrap: anywhere; }
.screen img, .screen video { width: 100%; height: 100%; object-fit: contain; background: #000; } .screen span { padding: .6rem; }
.phone figcaption { display: flex; flex-direction: column; gap: .2rem; padding: .6rem .8rem .9rem; overflow-wrap: anywhere; }
.cta { margin-top: .3rem; border-radius: .3rem; padding: .35rem; text-align: center; background: #c5153b; color: #fff; font-weight: 600; } .cta::first-letter { text-transform: uppercase; }
.sponsored { font-size: .7rem; color: #c9ccd1; } .measures { margin: .4rem 0 0; }
.thumb { width: 2.2rem; height: 2.2rem; object-fit: cover; border-radius: .3rem; background: var(--soft); }
.file { position: relative; } .file input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; } .file:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
label.check { flex-direction: row; align-items: center; gap: .3rem; } label.check input { min-height: 0; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.bar > .grow { flex: 1 1 8rem; }
button, select, input, .button { font: inherit; min-height: 2.1rem; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: .35rem;
  background: var(--soft); color: inherit; text-decoration: none; }
button, .button { cursor: pointer; display: inline-flex; align-items: center; } label.button { font-size: inherit; color: inherit; flex-direction: row; }
input[type="number"] { width: 6rem; } button[aria-pressed="true"] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input, select { max-width: 100%; } label { display: inline-flex; flex-direction: column; font-size: .8rem; color: var(--quiet); min-width: 0; }
details > summary { cursor: pointer; padding: .2rem 0; } .leaf { padding: .15rem 0; overflow-wrap: anywhere; }
.state { display: inline-block; font-size: .75rem; padding: 0 .4rem; border-radius: 1rem; border: 1px solid currentColor; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .quiet { color: var(--quiet); }
.money { font-variant-numeric: tabular-nums; }
.id { font: .75rem ui-monospace, monospace; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-size: .8rem; color: var(--quiet); }
th, td { padding: .2rem .4rem .2rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
pre { margin: .3rem 0; padding: .5rem; background: var(--soft); overflow: auto; font-size: .8rem; max-height: 20rem; white-space: pre-wrap; overflow-wrap: anywhere; }
meter { width: 100%; height: .9rem; } .window { margin-bottom: .5rem; } .window span { font-size: .8rem; }
#notice { min-height: 1.4em; color: var(--accent); } #notice.bad { color: var(--bad); }
@media (max-width: 480px) { header { position: static; padding: .6rem .5rem; } main { padding: .5rem; } .line { grid-template-columns: 4.4rem minmax(0, 1fr) auto; } .line .method { display: none; } .week li { font-size: .65rem; } .tabs a { padding: .35rem .5rem; } }
`;
