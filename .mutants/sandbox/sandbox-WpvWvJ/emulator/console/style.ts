/** The console's style: one column on a phone, two beside each other on a screen, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dbe0, #3a3f47); --soft: light-dark(#f4f5f7, #22262c);
  --quiet: light-dark(#59606b, #a3abb8); --good: light-dark(#0b7a3e, #5bd08c); --bad: light-dark(#b3261e, #ff8f86);
  --warn: light-dark(#8a5a00, #f0b84d); --accent: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #16191d); color: light-dark(#1b1e23, #e8eaed); }
header { position: sticky; top: 0; z-index: 1; background: inherit; border-bottom: 1px solid var(--line); padding: .6rem 1rem; }
h1 { font-size: 1.1rem; margin: 0; } h2 { font-size: 1rem; margin: 0 0 .5rem; } * + h2 { margin-top: 1.2rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1rem; max-width: 1500px; margin: auto; }
@media (min-width: 900px) { main { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } .wide { grid-column: 1 / -1; } }
section { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem; min-width: 0; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.bar > .grow { flex: 1 1 8rem; }
button, select, input, .button { font: inherit; min-height: 2.1rem; padding: .2rem .6rem; border: 1px solid var(--line); border-radius: .35rem;
  background: var(--soft); color: inherit; text-decoration: none; }
button, .button { cursor: pointer; display: inline-flex; align-items: center; } label.button { font-size: inherit; color: inherit; flex-direction: row; }
input[type="number"] { width: 6rem; } button[aria-pressed="true"] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input, select { max-width: 100%; } label { display: inline-flex; flex-direction: column; font-size: .8rem; color: var(--quiet); min-width: 0; }
details > summary { cursor: pointer; padding: .2rem 0; overflow-wrap: anywhere; }
details details, .leaf { margin-left: 1.1rem; } .leaf { padding: .15rem 0; overflow-wrap: anywhere; }
.state { display: inline-block; font-size: .75rem; padding: 0 .4rem; border-radius: 1rem; border: 1px solid currentColor; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); } .quiet { color: var(--quiet); }
.money { font-variant-numeric: tabular-nums; }
.id { font: .75rem ui-monospace, monospace; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-size: .8rem; color: var(--quiet); }
th, td { padding: .2rem .4rem .2rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.log summary { display: grid; grid-template-columns: 5.2rem 3rem minmax(0, 1fr) auto; gap: .5rem; font: .82rem ui-monospace, monospace; }
.log { border-bottom: 1px solid var(--line); } pre { margin: .3rem 0; padding: .5rem; background: var(--soft); overflow: auto; font-size: .8rem; max-height: 20rem; white-space: pre-wrap; overflow-wrap: anywhere; }
meter { width: 100%; height: .9rem; } .window { margin-bottom: .5rem; } .window span { font-size: .8rem; }
#said { min-height: 1.4em; color: var(--accent); }
@media (max-width: 480px) { header { position: static; padding: .6rem .5rem; } main { padding: .5rem; } section { padding: .6rem; } details details, .leaf { margin-left: .7rem; } .log summary { grid-template-columns: 4.4rem minmax(0, 1fr) auto; } .log .method { display: none; } }
`;
