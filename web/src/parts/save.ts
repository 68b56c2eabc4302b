/** Hands a file to the reader, made here and now. */

export type Cell = string | number | null | undefined;
/** A table, its head first. */
export type Rows = readonly (readonly Cell[])[];

export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as comma-separated values. */
export function csv(rows: Rows): Blob {
  return new Blob([written(rows)], { type: "text/csv" });
}

/** The words of the file; a cell that a spreadsheet would take for a formula is made plain text. */
export function written(rows: Rows): string {
  const cell = (value: Cell): string => {
    const bare = value === null || value === undefined ? "" : String(value);
    const words = typeof value === "string" && /^[=+\-@\t\r]/.test(bare) ? `'${bare}` : bare;
    return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stop-color",
  "stop-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

/** A drawing as a file of its own, with the colours it has on the page; one that is not on the page is kept as it is. */
export function svg(picture: SVGSVGElement): Blob {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const drawn = [picture, ...picture.querySelectorAll("*")];
  if (picture.isConnected)
    for (const [at, one] of [copy, ...copy.querySelectorAll("*")].entries()) {
      const seen = getComputedStyle(drawn[at] as Element);
      for (const name of KEPT) one.setAttribute(name, seen.getPropertyValue(name));
    }
  const { width, height } = picture.isConnected ? picture.getBoundingClientRect() : picture.viewBox.baseVal;
  copy.setAttribute("width", String(Math.ceil(width)));
  copy.setAttribute("height", String(Math.ceil(height)));
  copy.removeAttribute("style");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** A drawing as an image of twice its size, on the colour of the page; null where the browser cannot draw it. */
export async function pngOf(drawing: Blob): Promise<Blob | null> {
  const SHARP = 2;
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * SHARP;
    canvas.height = image.height * SHARP;
    const pen = canvas.getContext("2d");
    if (!pen) return null;
    pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}
