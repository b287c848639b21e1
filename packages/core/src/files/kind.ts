/** What a file is by its first bytes. */
export interface FileKind {
  readonly contentType: string;
  /** "an HTML page": completes "This is …, not a PDF." */
  readonly words: string;
}

/** Bytes `kindOf` wants to see. A PDF's header may follow up to 1,024 foreign bytes (ISO 32000-1, annex H, note 13). */
export const headBytes = 4096;
const pdfSlack = 1024;

const unknown: FileKind = { contentType: 'application/octet-stream', words: 'a file of an unknown kind' };

interface Signature extends FileKind {
  readonly at?: number;
  /** Bytes as Latin-1 text. */
  readonly bytes: string;
}

const picture = 'a picture';
const signatures: readonly Signature[] = [
  { bytes: '\x89PNG\r\n\x1a\n', contentType: 'image/png', words: picture },
  { bytes: '\xff\xd8\xff', contentType: 'image/jpeg', words: picture },
  { bytes: 'GIF87a', contentType: 'image/gif', words: picture },
  { bytes: 'GIF89a', contentType: 'image/gif', words: picture },
  { bytes: 'WEBP', at: 8, contentType: 'image/webp', words: picture },
  { bytes: 'II*\0', contentType: 'image/tiff', words: picture },
  { bytes: 'MM\0*', contentType: 'image/tiff', words: picture },
  { bytes: 'ftypheic', at: 4, contentType: 'image/heic', words: picture },
  { bytes: 'ftypmif1', at: 4, contentType: 'image/heic', words: picture },
  { bytes: 'ftypavif', at: 4, contentType: 'image/avif', words: picture },
  { bytes: 'ftyp', at: 4, contentType: 'video/mp4', words: 'a video' },
  { bytes: '\x1a\x45\xdf\xa3', contentType: 'video/webm', words: 'a video' },
  { bytes: 'WEBVTT', contentType: 'text/vtt', words: 'a captions file' },
  { bytes: '\xef\xbb\xbfWEBVTT', contentType: 'text/vtt', words: 'a captions file' },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    contentType: 'application/x-ole-storage',
    words: 'an old Office document',
  },
  { bytes: '{\\rtf', contentType: 'application/rtf', words: 'a rich text document' },
  { bytes: '%!PS', contentType: 'application/postscript', words: 'a PostScript file' },
  { bytes: 'MZ', contentType: 'application/x-msdownload', words: 'a Windows program' },
  { bytes: '\x7fELF', contentType: 'application/x-executable', words: 'a program' },
  { bytes: '\x1f\x8b', contentType: 'application/gzip', words: 'a compressed archive' },
  { bytes: 'Rar!', contentType: 'application/vnd.rar', words: 'a RAR archive' },
  { bytes: "7z\xbc\xaf'\x1c", contentType: 'application/x-7z-compressed', words: 'a 7-Zip archive' },
];

const zipMembers: readonly (readonly [string, FileKind])[] = [
  ['word/', office('wordprocessingml.document', 'a Word document')],
  ['xl/', office('spreadsheetml.sheet', 'an Excel workbook')],
  ['ppt/', office('presentationml.presentation', 'a PowerPoint presentation')],
  [
    'opendocument.text',
    { contentType: 'application/vnd.oasis.opendocument.text', words: 'an OpenDocument text' },
  ],
  ['[Content_Types].xml', { contentType: 'application/zip', words: 'an Office document' }],
];

function office(name: string, words: string): FileKind {
  return { contentType: `application/vnd.openxmlformats-officedocument.${name}`, words };
}

/**
 * Reads the kind from the first `headBytes` bytes; a file's name and claimed type count for nothing.
 * A signature or markup at the very start wins over a PDF header further in, so that one file cannot be two things.
 */
export function kindOf(head: Uint8Array): FileKind {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (text.startsWith('%PDF-')) return pdf;
  const known = signatures.find(({ bytes, at = 0 }) => text.startsWith(bytes, at));
  if (known) return { contentType: known.contentType, words: known.words };
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return archive(text);
  const tagged = markup(text);
  if (tagged) return tagged;
  const offset = text.indexOf('%PDF-');
  if (offset !== -1 && offset <= pdfSlack) return pdf;
  return isText(head) ? { contentType: 'text/plain', words: 'a text file' } : unknown;
}

const pdf: FileKind = { contentType: 'application/pdf', words: 'a PDF' };

const archive = (text: string): FileKind =>
  zipMembers.find(([member]) => text.includes(member))?.[1] ?? {
    contentType: 'application/zip',
    words: 'a ZIP archive',
  };

function markup(text: string): FileKind | null {
  const start = text
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
    .slice(0, 1000)
    .toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]/s.test(start)) {
    return { contentType: 'image/svg+xml', words: picture };
  }
  if (/^(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|table|div|p)\b/s.test(start)) {
    return { contentType: 'text/html', words: 'an HTML page' };
  }
  return start.startsWith('<?xml') ? { contentType: 'application/xml', words: 'an XML file' } : null;
}

/** Text has no control characters but white space. */
const isText = (head: Uint8Array): boolean =>
  head.length > 0 && head.every((byte) => byte >= 32 || isSpace(byte));
const isSpace = (byte: number): boolean => byte === 9 || byte === 10 || byte === 12 || byte === 13;

const named: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/webp': 'WebP picture',
  'video/mp4': 'MP4 video',
  'video/webm': 'WebM video',
  'text/vtt': 'WebVTT captions file',
  'text/csv': 'CSV file',
};

/** The types a purpose takes, for people: "PDF", "PNG picture or JPEG picture". */
export const spokenTypes = (types: readonly string[]): string =>
  types.map((type) => named[type] ?? type).join(' or ');
