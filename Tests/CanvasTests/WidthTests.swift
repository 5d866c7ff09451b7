import Canvas
import Layout
import LibcWidth
import Testing

@Suite("Widths of text")
struct WidthTests {
  @Test(
    "Doubtful clusters take the columns their reduced form takes",
    arguments: [
      ("👨‍👩‍👧", 2, "👨"), ("👍🏽", 2, "👍"), ("🇩🇪", 2, "DE"), ("❤️", 1, "❤"), ("1️⃣", 1, "1\u{20E3}"),
      ("क्षि", 3, "क्षि"), ("\u{1FAE8}", 1, "?"), ("❤️‍🔥", 1, "❤"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2, "🏴"), ("👩‍💻", 2, "👩"),
      ("e\u{301}", 1, "e\u{301}"), ("한글", 4, "한글"), ("\u{1112}\u{1161}\u{11AB}", 2, "한"), ("ｱ", 1, "ｱ"),
      ("作業", 4, "作業"), ("─│█░✓▸☐⊘✗▴▾◂…", 13, "─│█░✓▸☐⊘✗▴▾◂…"), ("ไทย", 3, "ไทย"), ("", 0, ""),
    ])
  func corpus(text: String, columns: Int, drawn: String) {
    var grid = Grid(Size(columns: columns, rows: 1))

    #expect(grid.write(text, column: 0, row: 0) == columns)

    #expect(text.columns == columns)
    #expect(grid.text(row: 0) == drawn)
  }

  @Test(
    "Every scalar is as wide as the C library says, but for those left out or unknown",
    .enabled(if: libc_width(0x61) == 1, "the C library has no UTF-8 locale here"))
  func agreesWithLibc() {
    var differences: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Int(libc_width(value))
      let alone = String(scalar).columns
      let agrees =
        switch expected {
        case 0: alone == 0 && "a\(scalar)".columns == 1
        case 1, 2: alone == expected || (alone == 0 && isLeftOut(value)) || (alone == 1 && isUnknown(scalar))
        default: alone == 0 || (alone == 1 && isUnknown(scalar))
        }
      if !agrees { differences.append("U+\(String(value, radix: 16)): \(alone), libc \(expected)") }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(20))")
  }

  /// Known exceptions: soft hyphen, Hangul fillers, private use, interlinear marks.
  private func isLeftOut(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x115F, 0x3164, 0xFFA0, 0xE000...0xF8FF, 0xFFF9...0xFFFB, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  private func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    var grid = Grid(Size(columns: 1, rows: 1))
    grid.write(String(scalar), column: 0, row: 0)
    return grid[0, 0].scalar == 0x3F
  }

  @Test("Fitted text is never wider than asked, ends in an ellipsis when cut, and is untouched when it fits")
  func fits() {
    #expect("Northwind".fitted(to: 9) == "Northwind")
    #expect("Northwind".fitted(to: 8) == "Northwi…")
    #expect("Northwind".fitted(to: 8, ascii: true) == "Northwi~")
    #expect("設計設計".fitted(to: 8) == "設計設計")
    #expect("設計設計".fitted(to: 7) == "設計設…")
    #expect("設計設計".fitted(to: 6) == "設計…")
    #expect("设".fitted(to: 1) == "…")
    #expect("abc".fitted(to: 0).isEmpty)
    #expect("abc".fitted(to: -1).isEmpty)
  }

  /// Text of these is cut without grapheme breaking, next to each other or to letters.
  @Test("Lines, blocks and signs neither join nor are joined")
  func signsStandAlone() {
    let signs = (UInt32(0x2500)...0x27BF).compactMap(Unicode.Scalar.init)
    let joined = signs.filter { "a\($0)\($0)a".count != 4 || "─\($0)─".count != 3 || "é\($0)作".count != 3 }

    #expect(joined.isEmpty)
  }

  @Test("Padded text is exactly as wide as asked")
  func pads() {
    #expect("née".padded(to: 5) == "née  ")
    #expect("設計設計".padded(to: 6) == "設計… ")
    #expect("71%".rightAligned(to: 5) == "  71%")
    #expect("設".centred(to: 5) == " 設  ")
    #expect("設".padded(to: 0).isEmpty)
  }

  @Test("Text is wrapped between words, inside them only where it must be")
  func wraps() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("  indented line".wrapped(to: 10) == ["  indented", "line"])
    #expect("a\n\nb".wrapped(to: 3) == ["a", "", "b"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("設計設".wrapped(to: 3) == ["設", "計", "設"])
    #expect("設a".wrapped(to: 1) == ["?", "a"])
    #expect("abc".wrapped(to: 0).isEmpty)
    #expect("".wrapped(to: 5) == [""])
  }
}
