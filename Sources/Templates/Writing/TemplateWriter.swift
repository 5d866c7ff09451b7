import Domain

extension ProjectTemplate {
  /// The template as a file of its own, which reads as the same template.
  package var toml: String {
    let head = TOMLRow { row in
      row.text("code", code)
      row.text("title", title)
      row.text("product", product)
      row.text("go-live-task", goLiveTask)
      row.text("baseline-task", baselineTask)
      row.text("declaration-task", declarationTask)
      row.texts("porting-tasks", portingTasks)
      row.number("deemed-after", deemedAfter)
    }
    let blocks =
      [platform.block] + options.map { "[[option]]\n" + $0.row.block } + phases.map(\.blocks)
      + tasks.map { "[[task]]\n" + $0.row.block }
      + checklists.map { "[[checklist]]\n" + $0.row.block } + steps.map { "[[step]]\n" + $0.row.block }
      + [Self.terms("port-terms", portTerms), Self.terms("response-terms", responseTerms)]
      + [Self.terms("health-terms", healthTerms)]
      + rejections.map { "[[rejection]]\n" + $0.row.block } + [runbook.block]
      + calls.map { "[[call]]\n" + $0.row.block } + risks.map { "[[risk]]\n" + $0.riskRow.block }
      + ownFields.map { "[[own-field]]\n" + $0.row.block }
    return ([head.block] + blocks.filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private static func terms(_ name: String, _ values: [String: String]) -> String {
    guard !values.isEmpty else { return "" }
    let row = TOMLRow { row in
      for (key, value) in values.sorted(by: { $0.key < $1.key }) { row.text(key, value) }
    }
    return "[\(name)]\n" + row.block
  }
}

extension ProjectTemplate.Phase {
  fileprivate var blocks: String {
    let head = TOMLRow { row in
      row.text("code", code)
      row.text("title", title)
      row.text("plain", plain)
      row.text("purpose", purpose)
      row.text("back", back)
    }
    let gateRow = TOMLRow { row in
      row.text("code", gate.code)
      row.text("title", gate.title)
      row.texts("deciders", gate.deciders.map(\.rawValue))
      row.rows(
        "criteria",
        gate.criteria.map { criterion in
          TOMLRow { row in
            row.text("id", criterion.id)
            row.text("title", criterion.title)
            row.text("proof", criterion.proof.text)
          }
        })
    }
    return "[[phase]]\n" + head.block + "[phase.gate]\n" + gateRow.block
  }
}

extension ProjectTemplate.Task {
  fileprivate var row: TOMLRow {
    TOMLRow { row in
      row.text("id", id)
      row.text("phase", phase)
      row.text("title", title)
      row.text("owner", owner.rawValue)
      row.number("duration", duration)
      row.texts("after", after.map(\.description))
      row.text("visibility", visibility.rawValue)
      row.text("weight", weight.rawValue)
      row.text("condition", condition?.rawValue)
      row.text("evidence", evidence)
      row.texts("parties", parties.text.split(separator: " ").map(String.init))
      row.texts("anchors", anchors.map(\.description))
      row.flag("per-wave", isPerWave)
      row.text("event", event?.rawValue)
      row.text("approves", approves?.rawValue)
      row.text("statement", statement)
      row.text("records", records?.rawValue)
      row.text("needs", needs?.text)
      row.text("document", document?.text)
      row.asking(asking)
    }
  }
}

extension ProjectTemplate.Checklist {
  fileprivate var row: TOMLRow {
    TOMLRow { row in
      row.text("code", code)
      row.text("title", title)
      row.text("mode", mode.rawValue)
      row.text("phase", phase)
      row.rows("items", items.map(\.row))
    }
  }
}

extension ProjectTemplate.Check {
  fileprivate var row: TOMLRow {
    TOMLRow { row in
      row.text("id", id)
      row.text("section", section)
      row.text("title", title)
      row.text("owner", owner.rawValue)
      row.text("weight", weight.rawValue)
      row.text("condition", condition?.rawValue)
      row.number("due-offset", dueOffset)
      row.text("evidence", evidence)
      row.text("expected", expected)
      row.text("approves", approves?.rawValue)
      row.text("records", records?.rawValue)
      row.texts("reopens-with", reopensWith)
      row.text("fails-as", failsAs?.rawValue)
      row.flag("suspends", suspends)
      row.text("needs", needs?.text)
      row.text("threshold", threshold)
      row.text("measured-by", measuredBy?.rawValue)
      row.asking(asking)
    }
  }
}

extension ProjectTemplate.Step {
  fileprivate var row: TOMLRow {
    TOMLRow { row in
      row.number("number", number)
      row.text("title", title)
      row.text("scope", scope)
      row.text("customer-part", customerPart)
      row.text("deliverable", deliverable)
      row.text("accepted-when", acceptedWhen)
      row.text("tasks", tasks)
      row.text("plain", plain)
      row.text("condition", condition?.rawValue)
    }
  }
}
