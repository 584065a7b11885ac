import { create } from 'zustand';
import type { ExportFormat } from '../../workspace/contract.ts';

/** The format the export dialog is open with; null while it is closed. */
export const useExport = create<{ format: ExportFormat | null }>(() => ({ format: null }));

export const openExport = (format: ExportFormat) => useExport.setState({ format });
export const closeExport = () => useExport.setState({ format: null });
