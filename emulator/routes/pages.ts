/** Pages of lists (reference 1.5). */
import type { Body } from "../validate.js";

/** One page of rows with TikTok's page_info; `fallback` is the default page size. */
export interface Paged<T> {
  readonly list: T[];
  readonly page_info: Body;
}

/** Number and size of the requested page; the tables have checked both. */
export function pageOf(query: Body, fallback: number): { number: number; size: number; offset: number } {
  const number = Number(query.page ?? 1);
  const size = Number(query.page_size ?? fallback);
  return { number, size, offset: (number - 1) * size };
}

export const pageInfo = (number: number, size: number, total: number): Body => ({
  page: number,
  page_size: size,
  total_number: total,
  total_page: Math.ceil(total / size),
});

/** A page of in-memory rows. */
export function page<T>(rows: readonly T[], query: Body, fallback: number): Paged<T> {
  const { number, size, offset } = pageOf(query, fallback);
  return { list: rows.slice(offset, offset + size), page_info: pageInfo(number, size, rows.length) };
}
