/** A box of an MP4 file (ISO/IEC 14496-12, 4.2): its type and the bytes of its content in the file. */
export interface Box {
  type: string;
  start: number;
  end: number;
}

/**
 * The boxes that lie side by side in `file` between `start` and `end`.
 * @throws RangeError where a box ends outside its parent, so the file is damaged
 */
export function boxesOf(file: Buffer, start = 0, end = file.length): Box[] {
  const found: Box[] = [];
  for (let at = start; at < end;) {
    const short = file.readUInt32BE(at);
    // Size 1: the size is a 64-bit number after the type. Size 0: to the end.
    const size =
      short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const header = short === 1 ? 16 : 8;
    if (size < header || at + size > end)
      throw new RangeError(`The MP4 box at byte ${at} claims ${size} bytes and leaves its parent.`);
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      start: at + header,
      end: at + size,
    });
    at += size;
  }
  return found;
}

const containers = new Set(['moov', 'trak', 'mdia']);
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Sets the times of creation and modification to zero (which means unknown), in place. The muxer
 * writes the current time, with which no two renderings of a clip were the same bytes.
 */
export function undate(file: Buffer, start = 0, end = file.length): void {
  for (const box of boxesOf(file, start, end)) {
    if (containers.has(box.type)) undate(file, box.start, box.end);
    // A byte of version and three of flags, then both times: 64 bits each in version 1, else 32.
    if (dated.has(box.type))
      file.fill(0, box.start + 4, box.start + 4 + (file[box.start] === 1 ? 16 : 8));
  }
}
