/** The room a person was in last: where the start page leads them, and what the side bar offers on pages of the house. */
export const productCookie = 'atrium-room';

export type Room = 'labs' | 'academy';

let last: Room | undefined;

export const readRoom = (cookie: string | undefined): Room => (cookie === 'academy' ? 'academy' : 'labs');

/** The room since this page was loaded, when one was entered. */
export const lastRoom = (): Room | undefined => last;

export function rememberRoom(product: Room): void {
  last = product;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${productCookie}=${product}; path=/; max-age=31536000; samesite=lax`;
}
