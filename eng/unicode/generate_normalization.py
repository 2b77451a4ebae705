#!/usr/bin/env python3
"""Writes the tables of canonical composition (NFC).

Needs Debian's package `unicode-data`; run it from anywhere: python3 eng/unicode/generate_normalization.py
"""

from tables import UNICODE, byte_span, char_span, code_points, rows, version, write

BLOCK = 128
# What the code takes for granted: nothing here has a combining class or fails the quick check.
INERT = [*range(0x300), *range(0x3030, 0x3099), *range(0x309B, 0xA66F), *range(0xAC00, 0xD7A4)]


def main():
    combining, direct = {}, {}
    with open(f"{UNICODE}/UnicodeData.txt", encoding="utf-8") as file:
        for line in file:
            fields = line.split(";")
            point = int(fields[0], 16)
            if fields[3] != "0":
                combining[point] = int(fields[3])
            if fields[5] and not fields[5].startswith("<"):
                direct[point] = [int(part, 16) for part in fields[5].split()]

    quick, excluded = {}, set()
    for fields, _ in rows("DerivedNormalizationProps.txt"):
        if fields[1] == "NFC_QC":
            quick.update((point, {"N": 2, "M": 1}[fields[2]]) for point in code_points(fields[0]))
        elif fields[1] == "Full_Composition_Exclusion":
            excluded.update(code_points(fields[0]))

    def expand(point):
        return [part for each in direct[point] for part in expand(each)] if point in direct else [point]

    # One byte a code point, in blocks that are stored once: an index into the pairs (combining class, quick check).
    kinds = {(0, 0): 0}
    last = max([*combining, *quick])
    assert all((combining.get(point, 0), quick.get(point, 0)) == (0, 0) for point in INERT)
    blocks, index, data = {}, [], []
    for start in range(0, last + 1, BLOCK):
        block = tuple(
            kinds.setdefault((combining.get(point, 0), quick.get(point, 0)), len(kinds))
            for point in range(start, start + BLOCK))
        if block not in blocks:
            blocks[block] = len(blocks)
            data.extend(block)
        index.append(blocks[block])
    assert len(blocks) <= 256 and len(kinds) <= 256

    # Full decompositions, as UTF-16 in one pool; an entry is its place there and its length.
    pool, places, keys, entries = [], {}, sorted(direct), []
    for point in keys:
        units = "".join(map(chr, expand(point))).encode("utf-16-le")
        units = tuple(units[i] | units[i + 1] << 8 for i in range(0, len(units), 2))
        if units not in places:
            places[units] = len(pool)
            pool.extend(units)
        assert len(units) < 16 and places[units] < 4096
        entries.append(places[units] << 4 | len(units))

    pairs = sorted((first, second, point) for point, parts in direct.items()
                   if point not in excluded and len(parts) == 2 for first, second in [parts])

    assert max(keys) < 0x30000 and all(first >> 16 == second >> 16 == point >> 16 <= 1 for first, second, point in pairs)

    write(
        "src/Social/Text/NormalizationData.g.cs", "eng/unicode/generate_normalization.py", f"the Unicode {version()} character data",
        "Social.Text", "NormalizationData", f"The canonical composition tables of Unicode {version()}.",
        [
            f"    public const int BlockShift = {BLOCK.bit_length() - 1};\n",
            byte_span("BlockIndex", index, "The block of a code point, by its high bits; what lies beyond has no properties."),
            byte_span("Blocks", data, "The kind of a code point, by block and low bits."),
            byte_span("CombiningClasses", [pair[0] for pair in kinds], "The canonical combining class of a kind."),
            byte_span("QuickChecks", [pair[1] for pair in kinds], "The NFC quick check of a kind: 0 yes, 1 maybe, 2 no."),
            f"    public const int DecompositionPlane1 = {sum(key < 0x10000 for key in keys)};\n",
            f"    public const int DecompositionPlane2 = {sum(key < 0x20000 for key in keys)};\n",
            char_span("DecompositionKeys", [key & 0xFFFF for key in keys], "The low halves of the code points that decompose, in order, plane by plane."),
            char_span("DecompositionEntries", entries, "For each key: place in the pool, times 16, plus length."),
            char_span("DecompositionPool", pool, "Full canonical decompositions in UTF-16."),
            f"    public const int CompositionPlane1 = {sum(first < 0x10000 for first, _, _ in pairs)};\n",
            char_span("CompositionFirsts", [first & 0xFFFF for first, _, _ in pairs], "The low halves of what composes, in order, plane by plane."),
            char_span("CompositionSeconds", [second & 0xFFFF for _, second, _ in pairs], "The low halves of what each composes with, of the same plane."),
            char_span("Compositions", [point & 0xFFFF for _, _, point in pairs], "The low halves of what each pair composes to, in the same plane."),
        ])


if __name__ == "__main__":
    main()
