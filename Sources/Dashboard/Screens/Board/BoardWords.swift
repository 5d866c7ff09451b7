import Domain

/// Names of cards in titles of prompts.
enum BoardWords {
  /// `EXE-03 Draft plan`, or `3 cards`.
  static func name(_ ids: [ItemID], in project: Project) -> String {
    guard let first = ids.first, ids.count == 1 else { return "\(ids.count) cards" }
    return "\(first) \(project.title(of: first))"
  }

  /// `EXE-03`, or `3 cards`, for titles with little room.
  static func id(_ ids: [ItemID]) -> String {
    guard let first = ids.first, ids.count == 1 else { return "\(ids.count) cards" }
    return first.rawValue
  }

  /// `nil` for a text of white space only.
  static func text(_ typed: String?) -> String? {
    let text = (typed ?? "").trimmed
    return text.isEmpty ? nil : text
  }
}
