import Domain

/// What a line of the file may be.
extension MailedText.Line {
  /// `Answer : yes` as a key and what stands behind it; `nil` where the line begins like no key.
  var keyed: (word: String, rest: String)? {
    guard let first = text.first, first.isLetter, first.isASCII, let colon = text.firstIndex(of: ":") else {
      return nil
    }
    let word = text[..<colon].words.lowercased()
    guard word.utf8.count <= 24, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == " " || $0 == "/") })
    else { return nil }
    return (word, String(text[text.index(after: colon)...]).trimmed)
  }

  var isBlank: Bool { text.isEmpty }
  var isNote: Bool { text.hasPrefix("#") }

  /// A line of dashes, as between items, also where an editor made longer dashes of them.
  var isRule: Bool {
    let signs = text.filter { !$0.isWhitespace }
    guard let sign = signs.first, Self.dashes.contains(sign) else { return false }
    // One long dash stands for several.
    let enough = sign == "-" || sign == "=" || sign == "_" ? 5 : 2
    return signs.count >= enough && signs.allSatisfy(Self.dashes.contains)
  }

  /// What a mail program left over of a line of dashes that was too long for it.
  var isRuleRest: Bool { !text.isEmpty && text.allSatisfy { Self.dashes.contains($0) } }

  private static let dashes: Set<Character> = ["-", "=", "_", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2500}"]

  /// How mail programs begin what they put below a text by themselves.
  var isSignature: Bool {
    if text == "--" || text == "-- " { return true }
    let lower = text.trimmed.lowercased()
    return [
      "sent from my ", "get outlook for ", "sent with my ", "sent via my ", "von meinem iphone gesendet",
    ]
    .contains { lower.hasPrefix($0) }
  }

  /// Its beginning, for a message.
  var start: String { "\"" + String(text.trimmed.prefix(30)) + "\"" }
}

extension Substring {
  fileprivate var words: String { String(self).words }
}
