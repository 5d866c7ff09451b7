import Mustache

/// Text from people within Markdown: what would be markup is shown as it was written.
struct MarkdownText: MustacheContentType {
  static let name = "MARKDOWN"

  func escapeText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if Self.markup.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return Self.withoutBlockMark(result)
  }

  private static let markup: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$",
  ]

  /// A value may stand at the beginning of a line, where `#`, `-`, `+` and `1.` begin a block.
  private static func withoutBlockMark(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" else {
      return text
    }
    return digits + "\\" + text.dropFirst(digits.count)
  }
}
