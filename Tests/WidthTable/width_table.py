#!/usr/bin/env python3
"""Writes Sources/Layout/ScalarTable.swift to standard output: how each Unicode scalar takes part in drawing.

    python3 Tests/WidthTable/width_table.py > Sources/Layout/ScalarTable.swift

The classes come from the general category and the East Asian width of Unicode 14, as Python 3.11 (Debian 12) carries
them, and from the few rules below, which make the widths those of glibc 2.36's wcwidth. Another version of Unicode
knows more characters; terminals need not, so raising it is a decision: change UNICODE and look at what changes.
"""

import sys
import unicodedata

UNICODE = "14.0.0"

# As in ScalarClass.
DROPPED, MARK, NARROW, WIDE, UNKNOWN = range(5)

CONTROLS = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}

# Other_Default_Ignorable_Code_Point and Variation_Selector (PropList.txt): nothing of them is to be seen.
IGNORABLE = [
    (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF),
]

# The two planes of private use, with the noncharacters at their ends.
PRIVATE_PLANES = [(0xF0000, 0x10FFFF)]

# Prepended_Concatenation_Mark (PropList.txt): of category Cf, but drawn.
PREPENDED = [
    (0x600, 0x605), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2), (0x110BD, 0x110BD),
    (0x110CD, 0x110CD),
]

# Vowels and final consonants of Hangul, drawn into the syllable before them.
JOINING_JAMO = [(0x1161, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]

# Neutral or ambiguous to Unicode, two columns wide to glibc: circled numbers on black squares, hexagrams.
WIDE_SIGNS = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]


def among(ranges, scalar):
    return any(first <= scalar <= last for first, last in ranges)


def scalar_class(scalar):
    character = chr(scalar)
    category = unicodedata.category(character)
    if among(PREPENDED, scalar):
        return NARROW
    if category in CONTROLS or among(IGNORABLE + PRIVATE_PLANES, scalar):
        return DROPPED
    if category == "Cn":
        return UNKNOWN
    if category in ("Mn", "Me") or among(JOINING_JAMO, scalar):
        return MARK
    if among(WIDE_SIGNS, scalar) or unicodedata.east_asian_width(character) in "WF":
        return WIDE
    return NARROW


def boundaries():
    """Where the class changes, as `first scalar << 3 | class`."""
    before = None
    for scalar in range(0x110000):
        found = scalar_class(scalar)
        if found != before:
            yield scalar << 3 | found
        before = found


def filled(words, columns):
    """Lines of words with blanks between them, as swift-format breaks an array."""
    line = " "
    for word in words:
        if len(line) + 1 + len(word) > columns:
            yield line
            line = " "
        line += " " + word
    yield line


def main():
    if unicodedata.unidata_version != UNICODE:
        sys.exit(
            f"width_table.py: this Python knows Unicode {unicodedata.unidata_version}, the table is of {UNICODE}. "
            "Nothing was written. Run it with Python 3.11, or change UNICODE to take the newer characters in.")
    print("/// Where the class of scalars changes: `first scalar << 3 | class`, ascending.")
    print("///")
    print(f"/// Written by Tests/WidthTable/width_table.py from Unicode {UNICODE}; `WidthTableTests` proves it.")
    print("let scalarTable: [UInt32] = [")
    print("\n".join(filled([f"0x{value:X}," for value in boundaries()], 108)))
    print("]")


if __name__ == "__main__":
    main()
