import Domain

extension Report {
  /// The one line a person reads after a change. Other formats carry every field.
  var sentence: String? {
    guard kind == "change", let done = facts.first(where: { $0.key == "summary" }),
      let project = facts.first(where: { $0.key == "project" })
    else { return nil }
    let text = done.value.plain
    let left = facts.first { $0.key == "left" }.map { ".  \($0.value.plain)" } ?? ""
    let way =
      facts.contains { $0.key == "final" }
      ? "It stays as it is" : "golive undo \(project.value.plain) takes it back"
    return text.sentenceStart + left
      + ".  \(way).\n"
  }
}

extension String {
  /// With a full stop, if it does not end a sentence already.
  var ended: String { last.map { ".?!".contains($0) } ?? true ? self : self + "." }
}
