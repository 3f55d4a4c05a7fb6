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

const unpacked = async address => {
  if (typeof DecompressionStream === "undefined") throw new SearchError("old", address);
  const answer = await fetched(address);
  try {
    return new Uint8Array(await new Response(answer.body.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());
  } catch {
    throw new SearchError("broken", address);
  }
};

export const bytesAt = address => once(address, unpacked);

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
