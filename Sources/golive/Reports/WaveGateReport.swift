import Domain

/// Go/no-go and go-live by wave, and the tests by site.
extension Report {
  static func waveGates(_ gates: [WaveGate], _ project: Project) -> Report {
    let rows = gates.map { gate -> [Value] in
      [
        .text(gate.code), .text(gate.title), Value(gate.goLive),
        .number(gate.before.count { !$0.isPassed }), Value(gate.decision.map { $0.isGo ? "GO" : "NO-GO" }),
        .list((gate.decision?.names ?? []).map { .text($0) }), .number(gate.after.count { !$0.isPassed }),
      ]
    }
    return Report(
      kind: "wave-gates", facts: [Fact("project", "Project", .text(project.id.rawValue))],
      tables: [
        Table(
          "waves", "Waves",
          [
            Column("wave", "WAVE"), Column("title", "TITLE"), Column("goLive", "GO-LIVE"),
            Column("openBefore", "OPEN BEFORE GO"), Column("decision", "GO/NO-GO"), Column("decidedBy", "BY"),
            Column("openAfter", "OPEN TO LIVE"),
          ], rows: rows, empty: "No gate asks for a go/no-go decision."),
        sites(gates),
      ])
  }

  private static func sites(_ gates: [WaveGate]) -> Table {
    let rows = gates.flatMap { gate in
      gate.sites.map { site -> [Value] in
        [
          .text(site.site.code), .text(gate.code), .text(site.progress.words), Value(site.suspension),
          .number(site.missing.count), .list(site.missing.map { .text($0.text) }),
        ]
      }
    }
    return Table(
      "sites", "Sites",
      [
        Column("site", "SITE"), Column("wave", "WAVE"), Column("tests", "TESTS"),
        Column("suspended", "SUSPENDED"), Column("left", "LEFT"), Column("missing", "WHAT IS LEFT"),
      ], rows: rows, empty: "No sites.")
  }

  /// Every criterion of one wave.
  static func waveGate(_ gate: WaveGate, _ project: Project) -> Report {
    let lines = gate.before.map { ("go/no-go", $0) } + gate.after.map { ("live", $0) }
    let rows = lines.map { part, line -> [Value] in
      [
        .text(line.criterion.id.rawValue), .text(part), .text(line.standing.rawValue),
        .text(line.criterion.title), .list(line.missing.map { .text($0.text) }),
      ]
    }
    return Report(
      kind: "wave-gate",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)), Fact("wave", "Wave", .text(gate.code)),
        Fact("title", "Title", .text(gate.title)), Fact("goLive", "Go-live", Value(gate.goLive)),
        Fact("decision", "Go/no-go", Value(gate.decision.map { $0.isGo ? "GO" : "NO-GO" })),
        Fact("decidedBy", "By", .list((gate.decision?.names ?? []).map { .text($0) })),
      ],
      tables: [
        Table(
          "criteria", "Criteria",
          [
            Column("id", "CRITERION"), Column("part", "FOR"), Column("state", "STATE"),
            Column("title", "ASKS FOR"), Column("missing", "MISSING"),
          ], rows: rows, empty: "This gate has no criteria."),
        sites([gate]),
      ])
  }
}
