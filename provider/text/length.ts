/** CJK and full-width characters count twice at TikTok (reference 3.1). */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu;
const KOREAN = /[\u1100-\u115f\uac00-\ud7a3]/g;

/** The length of a text as TikTok counts it. `narrowKorean`: Korean characters count once. */
export function tiktokLength(text: string, { narrowKorean = false }: { readonly narrowKorean?: boolean } = {}): number {
  const wide = (text.match(WIDE)?.length ?? 0) - (narrowKorean ? (text.match(KOREAN)?.length ?? 0) : 0);
  return [...text].length + wide;
}
