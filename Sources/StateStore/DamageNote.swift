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
    let word = isMended ? "mended" : "found"
    return (head + findings.map { "\(word) \(DisplayText.line($0))" }).joined(separator: "\n") + "\n\n"
  }

  /// The newest decision about a finding. The same finding may stand in a longer sentence.
  package init?(on finding: String, notes: String) {
    let line = DisplayText.line(finding)
    let newest = Self.all(notes).last { $0.findings.contains { $0.contains(line) } }
    guard let newest else { return nil }
    self = newest
  }

  private static func all(_ notes: String) -> [DamageDecision] {
    var decisions: [(at: String, by: String, reason: String, found: [String])] = []
    for (name, value) in Damage.fields(notes) {
      if name == "accepted" || decisions.isEmpty { decisions.append(("", "somebody", "", [])) }
      let last = decisions.count - 1
      switch name {
      case "accepted": decisions[last].at = String(value)
      case "by": decisions[last].by = String(value)
      case "reason": decisions[last].reason = String(value)
      case "found": decisions[last].found.append(String(value))
      default: break
      }
    }
    return decisions.map {
      DamageDecision(
        $0.found, by: $0.by, reason: $0.reason, at: Timestamp(utcText: $0.at) ?? Timestamp(seconds: 0))
    }
  }
}
