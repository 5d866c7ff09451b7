import Domain

/// How the board speaks of cards in titles of prompts.
enum BoardWords {
  /// `EXE-03 Draft plan`, or `3 cards`.
  static func name(_ ids: [ItemID], in project: Project) -> String {
    guard let first = ids.first, ids.count == 1 else { return "\(ids.count) cards" }
    return "\(first) \(project.title(of: first))"
  }

  /// `EXE-03`, or `3 cards`: where the question needs the room.
  static func id(_ ids: [ItemID]) -> String {
    guard let first = ids.first, ids.count == 1 else { return "\(ids.count) cards" }
    return first.rawValue
  }

  /// Nothing where only blanks were typed.
  static func text(_ typed: String?) -> String? {
    let text = (typed ?? "").trimmed
    return text.isEmpty ? nil : text
  }
}
