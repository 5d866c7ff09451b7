import Domain

/// Readiness, checklists and tests.
enum TestFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .word("readiness", "the outcome of the readiness check") { $0.readinessReport?.outcome.title },
    .rows("readiness_areas", "the areas of the readiness check", area) { facts in
      facts.readinessReport?.areas ?? []
    },
    .rows("checklists", "the checklists, such as the pre-go-live checklist", checklist) { facts in
      facts.project.checklists.filter { $0.mode == .agreement }
    },
    .rows("test_scripts", "the test scripts with every case at every site", script) { facts in
      facts.project.checklists.filter { $0.mode == .test }.map { ScriptOf(list: $0, project: facts.project) }
    },
  ]

  private static let area: [DocumentField<ReadinessReport.Area>] = [
    .text("area", "its name") { $0.name },
    .word("area_outcome", "Ready, Ready with conditions or Not ready") { $0.outcome.title },
    .rows("area_lines", "its items", areaLine) { $0.lines },
  ]

  private static let areaLine: [DocumentField<ReadinessReport.Line>] = [
    .text("item", "what is checked") { "\($0.check.number) \($0.check.title)" },
    .word("outcome", "Ready, Ready with conditions or Not ready") { $0.outcome.title },
    .text("figures", "what was measured") { $0.figures },
    .word("because", "why it is no better") { $0.reason },
  ]

  private static let checklist: [DocumentField<Project.Checklist>] = [
    .text("list", "its title") { $0.title },
    .said("list_progress", "items complete of all") { list, texts in
      texts.of(list.checks.count { $0.state.isComplete }, list.checks.count)
    },
    .rows("checks", "its items", check) { $0.checks },
  ]

  private static let check: [DocumentField<Project.Check>] = [
    .text("number", "of the item") { $0.number },
    .text("section", "the part of the list it is in") { $0.section },
    .text("check", "what has to be true") { $0.title },
    .role("check_owner", "the role that answers it") { $0.owner },
    .day("check_due", "the day it is due") { $0.due },
    .word("check_state", "open, claimed, agreed, waived ...") { $0.state.title },
    .text("check_evidence", "what shows it") { $0.evidence },
    .said("check_signed", "who claimed it and who agreed") { check, texts in
      [
        check.claimedBy.map { texts(AnswerText.saysSo, (.name, $0)) },
        check.agreedBy.map { texts(PaperText.agreedBy, (.name, $0)) },
      ].compactMap { $0 }.joined(separator: ", ")
    },
    .text("check_reason", "why it was waived, disputed or set to n/a") { $0.reason },
  ]

  struct ScriptOf {
    let list: Project.Checklist
    let project: Project
  }

  private static let script: [DocumentField<ScriptOf>] = [
    .text("script", "its title") { $0.list.title },
    .said("script_progress", "how many cases were run, and how they ended") { row, texts in
      TestProgress(row.project.siteCases(of: row.list)).words(texts)
    },
    .rows("cases", "every case at every site", testCase) { $0.project.siteCases(of: $0.list) },
    .lines("exit_missing", "what the script still lacks to be accepted") { row in
      row.project.exitMissing(of: row.list).map(\.text)
    },
  ]

  private static let testCase: [DocumentField<SiteCase>] = [
    .text("case", "its number and title") { "\($0.check.number) \($0.check.title)" },
    .text("case_site", "where it was run") { $0.site?.title },
    .said("result", "pass, partial, fail, not run or n/a") { row, texts in texts((row.result ?? .notRun).name)
    },
    .text("tester", "who ran it") { $0.run?.tester },
    .text("number_used", "the number that was used") { $0.run?.numberUsed },
    .text("case_note", "what was noted") { $0.run?.note },
    .text("case_issue", "the issue of a failure") { $0.run?.issue?.rawValue },
  ]
}

extension DocumentFacts {
  var readinessReport: ReadinessReport? { project.readinessList.flatMap { project.readiness(of: $0.code) } }
}
