#!/usr/bin/env python3
"""Writes the automaton that recognises emoji of more than one code point, as X counts them.

A single code point needs no table: every emoji outside the light ranges already weighs as much as an emoji does. What the table
adds is which *sequences* count once. They are Unicode's sequences for interchange, and three habits of X's own matcher:
- a variation selector 16 belongs to the emoji before it when that has text presentation by default, or is older than Unicode 6;
- between such an emoji and a skin tone a variation selector 16 may stand;
- the eye in a speech bubble is recognised without variation selectors.

Needs Debian's package `unicode-data`; run it from anywhere: python3 eng/unicode/generate_emoji.py
"""

from tables import char_span, code_points, rows, version, write

VARIATION_SELECTOR_16 = 0xFE0F
OLD = (6, 0)


def sequences():
    text_default, modified = set(), []
    for path in ("emoji/emoji-sequences.txt", "emoji/emoji-zwj-sequences.txt"):
        for fields, _ in rows(path):
            if ".." in fields[0]:
                continue  # a range lists single code points
            points = [int(part, 16) for part in fields[0].split()]
            if len(points) < 2:
                continue
            yield points
            if fields[1] == "Basic_Emoji":
                assert points[1] == VARIATION_SELECTOR_16
                text_default.add(points[0])
            elif fields[1] == "RGI_Emoji_Modifier_Sequence":
                modified.append(points)
            elif fields[1] == "Emoji_Keycap_Sequence":
                yield [points[0], points[2]]

    for base, modifier in modified:
        if base in text_default:
            yield [base, VARIATION_SELECTOR_16, modifier]

    ages = {}
    for fields, _ in rows("DerivedAge.txt"):
        ages.update((point, tuple(map(int, fields[1].split(".")))) for point in code_points(fields[0]))
    for fields, _ in rows("emoji/emoji-variation-sequences.txt"):
        base, selector = [int(part, 16) for part in fields[0].split()]
        # A digit, # or * with a selector alone is not an emoji yet: it waits for its keycap.
        if selector == VARIATION_SELECTOR_16 and ages[base] < OLD and base > 0x39:
            yield [base, selector]

    yield [0x1F441, 0x200D, 0x1F5E8]


def automaton(words):
    """The smallest deterministic automaton of the words: equal tails are stored once."""
    root = [False, {}]
    for word in words:
        state = root
        for unit in word:
            state = state[1].setdefault(unit, [False, {}])
        state[0] = True

    numbers, states = {}, []

    def number(state):
        key = (state[0], tuple((unit, number(target)) for unit, target in sorted(state[1].items())))
        if key not in numbers:
            numbers[key] = len(states)
            states.append(key)
        return numbers[key]

    first = number(root)
    return first, states


def main():
    words = set()
    for points in sequences():
        units = "".join(map(chr, points)).encode("utf-16-le")
        words.add(tuple(units[i] | units[i + 1] << 8 for i in range(0, len(units), 2)))
    root, states = automaton(sorted(words))

    offsets, labels, targets = [], [], []
    for final, edges in states:
        offsets.append(len(labels) << 1 | final)
        labels.extend(unit for unit, _ in edges)
        targets.extend(target for _, target in edges)
    offsets.append(len(labels) << 1)
    assert max(offsets) < 65536

    write(
        "src/Social.Twitter/Text/EmojiSequenceData.g.cs", "eng/unicode/generate_emoji.py", f"the Unicode {version()} emoji data",
        "Social.Twitter", "EmojiSequenceData", f"The emoji sequences of Unicode {version()} as an automaton over UTF-16.",
        [
            f"    public const int Root = {root};\n",
            char_span("States", offsets, "For each state: the place of its first edge, times 2, plus 1 when a sequence ends here."),
            char_span("Labels", labels, "The UTF-16 unit of each edge, in order within a state."),
            char_span("Targets", targets, "The state each edge leads to."),
        ])
    print(f"{len(words)} sequences, {len(states)} states, {len(labels)} edges")


if __name__ == "__main__":
    main()
