/** The room a person was in last: where the start page leads them. */
export const productCookie = 'atrium-room';

export function rememberRoom(product: 'labs' | 'academy'): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${productCookie}=${product}; path=/; max-age=31536000; samesite=lax`;
}
