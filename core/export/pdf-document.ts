/** A tagged PDF (PDF/UA-1, ISO 14289-1) in the export font, without any trace of when or where it was written. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Language } from '../timeline/dates.ts';
import { FONT_PATHS } from './font.ts';
import { xmlText } from './xml.ts';

/** PostScript points per CSS pixel: 72 and 96 to the inch. */
export const POINTS_PER_PIXEL = 0.75;
export const POINTS_PER_MM = 72 / 25.4;

const PRODUCER = 'Dateline';

/** A document without pages; its fonts are called `regular` and `semibold`. All lengths are points. */
export class TaggedPdf extends PDFDocument {
  readonly #chunks: Buffer[] = [];
  readonly #finished: Promise<void>;

  /**
   * @param title what readers show as the document's name
   * @param bufferPages whether pages can be gone back to, for footers that tell how many there are
   */
  constructor({
    title,
    language,
    subject,
    bufferPages = false,
  }: {
    title: string;
    language: Language;
    subject?: string;
    bufferPages?: boolean;
  }) {
    const options: PDFKit.PDFDocumentOptions = {
      autoFirstPage: false,
      bufferPages,
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      // The file's id is made of these; the date is taken out again below.
      info: {
        ...{ Title: title, Producer: PRODUCER, Creator: PRODUCER, CreationDate: new Date(0) },
        ...(subject !== undefined && { Subject: subject }),
      },
    };
    // The types know only the subsets for archives.
    super(Object.assign(options, { subset: 'PDF/UA' }));
    delete this.info.CreationDate;
    for (const [weight, path] of Object.entries(FONT_PATHS)) this.registerFont(weight, readFileSync(path));
    this.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#finished = new Promise((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
  }

  /** Called by pdfkit, whose own would write a date, and the title without escaping it. */
  _addInfo(): void {
    const title = xmlText(this.info.Title ?? '');
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>`,
    );
  }

  /** Closes the document and gives its bytes. */
  async toBytes(): Promise<Uint8Array> {
    this.end();
    await this.#finished;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
