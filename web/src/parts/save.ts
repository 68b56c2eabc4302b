/** Hands a file to the reader, made here and now. */

export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as comma-separated values; a cell that a spreadsheet would take for a formula is made plain text. */
export function csv(rows: readonly (readonly (string | number | null | undefined)[])[]): Blob {
  const cell = (value: string | number | null | undefined): string => {
    const bare = value === null || value === undefined ? "" : String(value);
    const words = typeof value === "string" && /^[=+\-@\t\r]/.test(bare) ? `'${bare}` : bare;
    return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return new Blob([rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" });
}

/** A drawing as a file of its own, with the colours it has on the page. */
export function svg(picture: SVGSVGElement): Blob {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const KEPT = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
  ];
  const drawn = [picture, ...picture.querySelectorAll("*")];
  for (const [at, one] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const seen = getComputedStyle(drawn[at] as Element);
    for (const name of KEPT) one.setAttribute(name, seen.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}
