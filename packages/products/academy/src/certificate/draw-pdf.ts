import type PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { type Face, fontFile, runsOf } from './fonts.ts';
import type { OwnCertificate } from './schemas.ts';

const colors = {
  paper: '#fdfcf9',
  ink: '#1c2b33',
  muted: '#5b6b73',
  accent: '#1f6f5c',
  gold: '#b08d3e',
} as const;

/** US Letter, landscape, in points. */
const page = { width: 792, height: 612, margin: 72 } as const;
const content = { left: page.margin, width: page.width - 2 * page.margin } as const;

interface Line {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly spacing?: number;
}

/** The certificate as a PDF. The same certificate gives the same drawing: it is made anew whenever it is asked for. */
export async function drawPdf(certificate: OwnCertificate): Promise<Buffer> {
  const { default: Drawing } = await import('pdfkit');
  const { holderName, courseTitle, number } = certificate;
  const document = new Drawing({
    size: 'LETTER',
    layout: 'landscape',
    margin: 0,
    lang: 'en-US',
    displayTitle: true,
    info: {
      Title: `Certificate ${number}: ${courseTitle}`,
      Author: certificate.schoolName,
      Subject: holderName,
      CreationDate: new Date(certificate.issuedAt),
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  drawFrame(document);
  drawWords(document, certificate);
  drawObjectives(document, certificate);
  drawFoot(document, certificate);
  if (certificate.status === 'revoked') drawRevoked(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Document = InstanceType<typeof PDFDocument>;

function drawFrame(document: Document): void {
  document.rect(0, 0, page.width, page.height).fill(colors.paper);
  document
    .lineWidth(1.2)
    .rect(30, 30, page.width - 60, page.height - 60)
    .stroke(colors.accent);
  document
    .lineWidth(0.5)
    .rect(36, 36, page.width - 72, page.height - 72)
    .stroke(colors.gold);
  for (const [x, y] of [
    [36, 36],
    [page.width - 36, 36],
    [36, page.height - 36],
    [page.width - 36, page.height - 36],
  ] as const) {
    document.circle(x, y, 9).fill(colors.paper);
    document.lineWidth(0.8).circle(x, y, 9).stroke(colors.gold);
    document.circle(x, y, 3).fill(colors.accent);
  }
}

function drawWords(document: Document, certificate: OwnCertificate): void {
  const { schoolName, courseTitle, holderName, verifyUrl } = certificate;
  centred(document, schoolName, 76, { face: 'sans-bold', size: 12, color: colors.accent });
  centred(document, 'CERTIFICATE OF COMPLETION', 104, {
    face: 'sans',
    size: 10.5,
    color: colors.muted,
    spacing: 3,
  });
  centred(document, 'This certifies that', 146, { face: 'serif', size: 14, color: colors.muted });
  const isDrawable = runsOf(holderName) !== null;
  const name = isDrawable ? holderName : `the holder named at ${verifyUrl.replace(/^https?:\/\//, '')}`;
  centred(document, name, 170, { face: 'serif-bold', size: isDrawable ? 38 : 16, color: colors.ink });
  document
    .lineWidth(0.6)
    .moveTo(page.width / 2 - 150, 226)
    .lineTo(page.width / 2 + 150, 226)
    .stroke(colors.gold);
  centred(document, 'has completed the course', 240, { face: 'serif', size: 14, color: colors.muted });
  centred(document, courseTitle, 264, { face: 'serif-bold', size: 25, color: colors.ink });
  centred(document, factsOf(certificate), 304, { face: 'sans', size: 10, color: colors.muted });
}

const factsOf = ({ detail, versionNumber }: OwnCertificate): string =>
  [
    `${detail.lessons} ${detail.lessons === 1 ? 'lesson' : 'lessons'}`,
    `about ${hoursOf(detail.minutes)} of study`,
    ...(detail.scorePercent === null ? [] : [`${detail.scorePercent} % over all quizzes`]),
    `version ${versionNumber}`,
  ].join('  ·  ');

const hoursOf = (minutes: number): string =>
  minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 30) / 2} hours`;

/** What fits in two columns; the rest is counted, and stands on the verify page. */
const mostObjectives = 10;

function drawObjectives(document: Document, { detail }: OwnCertificate): void {
  const { objectives } = detail;
  if (objectives.length === 0) return;
  centred(document, 'OBJECTIVES MASTERED', 338, {
    face: 'sans-bold',
    size: 8,
    color: colors.accent,
    spacing: 2,
  });
  const shown = objectives.slice(0, objectives.length > mostObjectives ? mostObjectives - 1 : mostObjectives);
  const left = objectives.length - shown.length;
  const titles = [...shown.map(({ title }) => title), ...(left > 0 ? [`and ${left} more`] : [])];
  const rows = Math.ceil(titles.length / 2);
  const columnWidth = (content.width - 24) / 2;
  for (const [index, title] of titles.entries()) {
    const x = content.left + Math.floor(index / rows) * (columnWidth + 24);
    const y = 356 + (index % rows) * 16;
    document.circle(x + 3, y + 6, 1.8).fill(colors.gold);
    draw(document, title, x + 12, y, columnWidth - 12, { face: 'sans', size: 9, color: colors.ink });
  }
}

function drawFoot(document: Document, { number, issuedAt, verifyUrl }: OwnCertificate): void {
  const top = page.height - 146;
  const size = 72;
  drawQr(document, verifyUrl, page.width - page.margin - size, top, size);
  const label = { face: 'sans', size: 8, color: colors.muted } as const;
  const value = { face: 'sans-bold', size: 11, color: colors.ink } as const;
  draw(document, 'Issued on', content.left, top + 4, 150, label);
  draw(document, dayOf(issuedAt), content.left, top + 16, 150, value);
  draw(document, 'Certificate number', content.left + 160, top + 4, 220, label);
  draw(document, number, content.left + 160, top + 16, 220, value);
  draw(document, 'Anyone may check this certificate at', content.left, top + 44, 500, label);
  draw(document, verifyUrl, content.left, top + 56, 500, { face: 'sans', size: 9, color: colors.accent });
  document.link(content.left, top + 54, 500, 14, verifyUrl);
}

/** The day in UTC: a date that is the same wherever it is read. */
const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

function drawQr(document: Document, text: string, x: number, y: number, size: number): void {
  const { data, size: count } = encode(text, { ecc: 'M', border: 0 });
  const cell = size / count;
  for (const [row, cells] of data.entries()) {
    for (const [column, dark] of cells.entries()) {
      if (dark) document.rect(x + column * cell, y + row * cell, cell + 0.05, cell + 0.05);
    }
  }
  document.fill(colors.ink);
}

function drawRevoked(document: Document): void {
  document.save().rotate(-24, { origin: [page.width / 2, page.height / 2] });
  document.opacity(0.85);
  centred(document, 'NO LONGER VALID', page.height / 2 - 40, {
    face: 'sans-bold',
    size: 64,
    color: '#b3261e',
  });
  document.restore();
}

function centred(document: Document, text: string, y: number, line: Line): void {
  const fitted = fit(document, text, content.width, line);
  draw(document, text, content.left + (content.width - fitted.width) / 2, y, content.width, line);
}

/** One line, drawn smaller until it fits; letters no font holds make it a question mark, never a blank box. */
function draw(document: Document, text: string, x: number, y: number, width: number, line: Line): void {
  const { size, runs } = fit(document, text, width, line);
  let at = x;
  for (const run of runs) {
    document.font(fontFile(line.face, run.script)).fontSize(size).fillColor(line.color);
    document.text(run.text, at, y + (line.size - size), {
      lineBreak: false,
      characterSpacing: line.spacing ?? 0,
    });
    at += document.widthOfString(run.text, { characterSpacing: line.spacing ?? 0 });
  }
}

const smallest = 6;

function fit(document: Document, text: string, width: number, line: Line) {
  const runs =
    runsOf(text) ?? runsOf([...text].map((letter) => (runsOf(letter) ? letter : '?')).join('')) ?? [];
  for (let size = line.size; ; size -= 0.5) {
    const widths = runs.map((run) =>
      document
        .font(fontFile(line.face, run.script))
        .fontSize(size)
        .widthOfString(run.text, { characterSpacing: line.spacing ?? 0 }),
    );
    const total = widths.reduce((sum, one) => sum + one, 0);
    if (total <= width || size <= smallest) return { size, width: total, runs };
  }
}
