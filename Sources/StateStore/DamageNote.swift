import Domain

/// The note of a damage as a text: for other programs, and for whoever looks into the directory.
extension Damage {
  package var note: String {
    """
    This golive workspace is damaged. It can be read, and not changed until somebody decides: golive doctor.
    kind \(kind.rawValue)
    found \(DisplayText.line(finding))
    by \(DisplayText.line(by))
    at \(at.utcText)

    """
  }

  /// A note that cannot be read is a note all the same.
  ///
  /// - Parameter seconds: when it was written, if it does not say.
  package init(note: String, at seconds: Int) {
    let fields = Self.fields(note)
    func value(_ name: String) -> String? { fields.first { $0.name == name }.map { String($0.value) } }
    self.init(
      value("kind").flatMap(Kind.init) ?? .broken, value("found") ?? "its note cannot be read",
      by: value("by") ?? "somebody",
      at: value("at").flatMap { Timestamp(utcText: $0) } ?? Timestamp(seconds: Int64(seconds)))
  }

  package init(_ kind: Kind, _ finding: String, by: String, at seconds: Int) {
    self.init(kind, finding, by: by, at: Timestamp(seconds: Int64(seconds)))
  }

  fileprivate static func fields(_ text: String) -> [(name: Substring, value: Substring)] {
    text.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    }
  }
}

extension DamageDecision {
  package var note: String {
    let head = [
      "accepted \(at.utcText)", "by \(DisplayText.line(by))", "reason \(DisplayText.line(reason))",
    ]
    return (head + findings.map { "found \(DisplayText.line($0))" }).joined(separator: "\n") + "\n\n"
  }

  /// Whether somebody decided to live with it. The same finding may stand in a longer sentence.
  package static func accepts(_ finding: String, notes: String) -> Bool {
    let line = DisplayText.line(finding)
    return Damage.fields(notes).contains { $0.name == "found" && $0.value.contains(line) }
  }
}
