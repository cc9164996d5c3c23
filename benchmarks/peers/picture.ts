/** The bars of docs/performance.md: calls and seconds of each peer. Plain SVG, readable on light and dark pages. */

/** What a bar shows. */
export interface Bar {
  readonly name: string;
  readonly calls: number;
  readonly seconds: number;
}

const [WIDTH, ROW, LEFT, ROOM] = [760, 46, 210, 440];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Two bars a row: calls above, seconds below, each against the largest of its kind. */
export function picture(bars: readonly Bar[]): string {
  const most = {
    calls: Math.max(...bars.map(({ calls }) => calls)),
    seconds: Math.max(...bars.map(({ seconds }) => seconds)),
  };
  const row = ({ name, calls, seconds }: Bar, index: number): string => {
    const y = 34 + index * ROW;
    const bar = (value: number, of: number, at: number, colour: string, text: string): string => {
      const width = Math.max(2, Math.round((value / of) * ROOM));
      return `<rect x="${LEFT}" y="${at}" width="${width}" height="15" fill="${colour}"/><text x="${LEFT + width + 6}" y="${at + 12}">${text}</text>`;
    };
    return `<text x="${LEFT - 10}" y="${y + 20}" text-anchor="end">${escaped(name)}</text>${bar(calls, most.calls, y, "#4c78a8", `${calls} calls`)}${bar(seconds, most.seconds, y + 17, "#f58518", `${seconds.toFixed(1)} s`)}`;
  };
  const height = 44 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="API calls and wall time of each way to make the same ads" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<g fill="#222222">
<text x="${LEFT}" y="20" font-weight="bold">API calls and wall time, fewer is better</text>
${bars.map(row).join("\n")}
</g>
</svg>
`;
}
