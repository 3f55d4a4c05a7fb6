/* The files of the index, as hooks/portal/search/files.py writes them: fetched once, unpacked, and what went wrong as a SearchError. */
export class SearchError extends Error {
  /* kind: "missing" (not there, or no network), "broken" (cut short or spoilt), "old" (this browser cannot unpack it). */
  constructor(kind, address) {
    super(`${kind}: ${address}`);
    this.kind = kind;
  }
}

const kept = new Map();
const once = (address, load) => {
  if (!kept.has(address)) kept.set(address, load(address).catch(error => { kept.delete(address); throw error; }));
  return kept.get(address);
};

const fetched = async (address, options) => {
  const answer = await fetch(address, options).catch(() => null);
  if (!answer?.ok) throw new SearchError("missing", address);
  return answer;
};

const stream = async (address, format, before) => {
  if (typeof DecompressionStream === "undefined") throw new SearchError("old", address);
  const packed = new Blob([...before, await (await fetched(address)).blob()]);
  try {
    return new Uint8Array(await new Response(packed.stream().pipeThrough(new DecompressionStream(format))).arrayBuffer());
  } catch {
    throw new SearchError("broken", address);
  }
};

export const bytesAt = address => once(address, () => stream(address, "deflate", []));

/* What was packed after a sample: the sample comes first, as a block that is not packed (RFC 1951, 3.2.4). */
export const bytesAfter = (sample, address) => once(address, async () => {
  const length = sample.length, head = [0, length & 255, length >> 8, ~length & 255, ~length >> 8 & 255];
  return (await stream(address, "deflate-raw", [Uint8Array.from(head), sample])).subarray(length);
});

/* The manifest alone may change under its name. */
export const jsonAt = (address, options) => once(address, async () => {
  const answer = await fetched(address, options);
  return answer.json().catch(() => { throw new SearchError("broken", address); });
});

/* What stands in spoilt bytes may be anything. */
export const read = (address, reading) => {
  try {
    return reading();
  } catch {
    throw new SearchError("broken", address);
  }
};
