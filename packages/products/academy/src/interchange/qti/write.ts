import { zipSync } from 'fflate';
import { type Exportable, exportEach } from '../export.ts';
import type { ImportNote } from '../schemas.ts';
import { escapeXml } from '../xml.ts';
import { itemXml } from './item-xml.ts';

/** A QTI 2.1 package: a manifest and a file for each item. */
export function writeQti(items: readonly Exportable[]): { bytes: Uint8Array; lost: readonly ImportNote[] } {
  const { texts, lost } = exportEach(items, ({ question, category }, lose, index) => {
    if (category) lose('changed', `QTI items have no category: "${category}" was left out.`);
    return itemXml(question, `item${index + 1}`, lose);
  });
  const encoder = new TextEncoder();
  const paths = texts.map((_, index) => `items/${String(index + 1).padStart(5, '0')}.xml`);
  const files = Object.fromEntries(texts.map((text, index) => [paths[index] ?? '', encoder.encode(text)]));
  // A fixed date: the same questions give the same bytes.
  const bytes = zipSync(
    { 'imsmanifest.xml': encoder.encode(manifest(paths)), ...files },
    { mtime: '2000-01-01' },
  );
  return { bytes, lost };
}

const manifest = (paths: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="questions">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
  <organizations/>
  <resources>
${paths
  .map(
    (path, index) =>
      `    <resource identifier="r${index + 1}" type="imsqti_item_xmlv2p1" href="${escapeXml(path)}"><file href="${escapeXml(path)}"/></resource>`,
  )
  .join('\n')}
  </resources>
</manifest>
`;
