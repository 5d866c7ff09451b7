import StateStore

extension Confinement {
  static let sqlite = Confinement(
    table: "CREATE TEMP TABLE own(project TEXT, reader TEXT, actor TEXT, role TEXT, side TEXT)",
    guards: foreignRows + itsOwnWork + nobodysBusiness + itself)

  /// Refuses changes to rows of other projects.
  private static let foreignRows = [
    refusal("INSERT ON main.item", when: foreign("NEW.project")),
    refusal("UPDATE ON main.item", when: "\(foreign("OLD.project")) OR \(foreign("NEW.project"))"),
    refusal("DELETE ON main.item", when: foreign("OLD.project")),
    refusal("UPDATE ON main.project", when: "\(foreign("OLD.id")) OR \(foreign("NEW.id"))"),
    refusal("INSERT ON main.touched", when: foreign("NEW.project")),
    refusal("INSERT ON main.booking", when: foreign("NEW.project")),
    refusal("DELETE ON main.booking", when: foreign("OLD.project")),
    refusal("INSERT ON main.today", when: foreign("NEW.project")),
    refusal("DELETE ON main.today", when: foreign("OLD.project")),
    refusal("INSERT ON main.number", when: foreignOrNotOurs("NEW.project")),
    refusal(
      "UPDATE ON main.number",
      when: "\(foreignOrNotOurs("OLD.project")) OR \(foreign("NEW.project"))"),
    refusal("DELETE ON main.number", when: foreignOrNotOurs("OLD.project")),
    refusal("INSERT ON main.number_tally", when: foreignOrNotOurs("NEW.project")),
    refusal(
      "UPDATE ON main.number_tally",
      when: "\(foreignOrNotOurs("OLD.project")) OR \(foreign("NEW.project"))"),
    refusal("INSERT ON main.number_run", when: foreignOrNotOurs("NEW.project")),
    refusal("INSERT ON main.document_text", when: foreignOrNotOurs("NEW.project")),
  ]

  /// Refuses entries in another person's name, and changes to what another person has seen.
  private static let itsOwnWork = [
    refusal(
      "INSERT ON main.change",
      when: "\(foreign("NEW.project")) OR NEW.actor IS NOT \(own("actor")) OR NEW.role IS NOT \(own("role"))"),
    refusal("INSERT ON main.seen", when: "NEW.person IS NOT \(own("reader"))"),
    refusal(
      "UPDATE ON main.seen", when: "OLD.person IS NOT \(own("reader")) OR NEW.person IS NOT OLD.person"),
    // The provider may change a project's scope, which changes two counts by one each.
    refusal(
      "UPDATE ON main.tally",
      when: """
        \(own("side")) <> 'provider' OR NEW.scope IS NOT OLD.scope OR abs(NEW.projects - OLD.projects) <> 1
        """),
  ]

  private static let nobodysBusiness = [
    "INSERT ON main.project", "DELETE ON main.project", "UPDATE ON main.touched", "DELETE ON main.touched",
    "UPDATE ON main.change", "DELETE ON main.change", "DELETE ON main.seen", "INSERT ON main.tally",
    "DELETE ON main.tally", "UPDATE ON main.booking", "UPDATE ON main.today", "INSERT ON main.meta",
    "DELETE ON main.number_tally",
    "UPDATE ON main.number_run", "DELETE ON main.number_run", "UPDATE ON main.document_text",
    "DELETE ON main.document_text", "UPDATE ON main.meta",
    "DELETE ON main.meta",
  ].map { refusal($0, when: "1") }

  private static let itself = ["INSERT ON own", "UPDATE ON own", "DELETE ON own"].map {
    refusal($0, when: "1")
  }

  private static func own(_ column: String) -> String { "(SELECT \(column) FROM temp.own)" }

  private static func foreign(_ column: String) -> String { "\(column) IS NOT \(own("project"))" }

  /// Numbers are the provider's to change.
  private static func foreignOrNotOurs(_ column: String) -> String {
    "\(foreign(column)) OR \(own("side")) <> 'provider'"
  }

  private static func refusal(_ event: String, when condition: String) -> String {
    let name = String(event.map { $0.isLetter ? $0 : "_" })
    return """
      CREATE TEMP TRIGGER confine_\(name) BEFORE \(event) WHEN \(condition)
      BEGIN SELECT raise(ABORT, 'this session may not change that'); END
      """
  }
}
