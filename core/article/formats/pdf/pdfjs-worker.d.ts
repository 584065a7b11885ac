/** Loaded for what it does: it makes pdf.js parse in the thread it is called in instead of starting a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
