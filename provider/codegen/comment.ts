/** A TSDoc comment around a text of one or more lines, with `@deprecated` if it is. */
export function comment(text: string, indent: string, deprecated?: string): string {
  const lines = `${text}${deprecated === undefined ? "" : `\n\n@deprecated ${deprecated}`}`
    .replaceAll("*/", "*\\/")
    .split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}
