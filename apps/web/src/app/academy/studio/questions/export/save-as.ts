/** Hands a file to the browser to be saved. */
export function saveAs(file: {
  readonly fileName: string;
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
}): void {
  const bytes = Uint8Array.from(atob(file.content), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: file.contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
