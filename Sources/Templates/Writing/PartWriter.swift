import Domain

/// The parts of a template that projects take from it only when they need them.
extension ProjectTemplate.Platform {
  /// Empty if there is none.
  var block: String {
    guard self != ProjectTemplate.Platform() else { return "" }
    let table = TOMLRow { row in
      row.text("name", name)
      row.text("vendor", vendor)
      row.text("administrator", administrator)
    }
    return "[platform]\n" + table.block
  }
}

extension ProjectTemplate.Option {
  var row: TOMLRow {
    TOMLRow { row in
      row.text("id", word.rawValue)
      row.text("title", title)
      row.text("help", help)
      row.flag("default", isUsual)
      row.flag("asked", isAsked, usually: true)
      row.flag("porting", isPorting)
      row.texts("headings", headings)
    }
  }
}

extension RejectionReason {
  var row: TOMLRow {
    TOMLRow { row in
      row.text("code", code)
      row.text("title", title)
      row.text("remedy", remedy)
      row.text("owner", owner.rawValue)
      row.number("delay", delay)
      row.text("asks", asks?.rawValue)
    }
  }
}

extension Runbook {
  /// Empty if there is none.
  var block: String {
    guard self != Runbook() else { return "" }
    let table = TOMLRow { row in
      row.texts("poll", poll.map(\.rawValue))
      row.rows("steps", lines.map(\.row))
    }
    return "[runbook]\n" + table.block
  }
}

extension RunbookLine {
  fileprivate var row: TOMLRow {
    TOMLRow { row in
      row.text("at", time.description)
      row.text("title", title)
      row.text("owner", owner.rawValue)
      row.text("mark", mark?.rawValue)
      row.flag("per-site", isPerSite)
    }
  }
}

extension CallPlan {
  var row: TOMLRow {
    TOMLRow { row in
      row.text("kind", kind.rawValue)
      row.text("title", title)
      row.number("minutes", minutes)
      row.texts("agenda", agenda.map(\.description))
    }
  }
}

extension NewRegisterEntry {
  var riskRow: TOMLRow {
    TOMLRow { row in
      row.text("title", title)
      row.number("probability", fields[.probability].flatMap { Int($0) })
      row.number("impact", fields[.impactScale].flatMap { Int($0) })
      row.text("owner", fields[.owner])
      row.text("visibility", fields[.visibility])
      row.text("early-sign", fields[.earlySign])
      row.text("mitigation", fields[.mitigation])
      row.text("contingency", fields[.contingency])
    }
  }
}

extension NewOwnField {
  var row: TOMLRow {
    TOMLRow { row in
      row.text("id", name)
      row.text("label", label)
      row.text("type", type.rawValue)
      row.texts("choices", choices)
      row.text("visibility", visibility.rawValue)
    }
  }
}
