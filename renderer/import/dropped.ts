/** The files of a drop, those in dropped folders included. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Taken before the first await: the list of items is emptied when the event handler returns.
  const taken = Array.from(transfer.items, (item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found = await Promise.all(taken.map((each) => (each instanceof File ? [each] : filesOf(each))));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry | null): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) return [await fileOf(entry)];
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  return (await Promise.all((await entriesOf(entry)).map(filesOf))).flat();
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A directory reader hands out its entries in portions, at last an empty one. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
