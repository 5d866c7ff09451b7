import Domain
import StateStore

/// Everything the doctor looks at; damage is noted beside the workspace.
struct FullCheck {
  let findings: [Finding]
  private let engine: (any Engine)?
  let workspace: Workspace?
  /// What is noted, while nobody has decided about it.
  let damage: Damage?
  /// Why it could not be read to its end.
  private let unreadable: String?

  /// A check that cannot be made is reported as a finding, not as a failure.
  init(_ call: Invocation, _ receipts: [Receipt] = []) {
    var findings = Engines.examine(placeAt: call.paths.workspace)
    var (engine, workspace): ((any Engine)?, Workspace?)
    var unreadable: String?
    do throws(StoreError) {
      let opened = try Engines.open(at: call.paths.workspace, for: call.actor)
      engine = opened
      findings += try opened.examine()
      let session = try Workspaces.session(
        on: opened, as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
      workspace = session
      findings += try session.examine()
      findings.append(Self.backups(of: try session.name(), call))
      for receipt in receipts {
        let verdict = try session.check(receipt)
        findings.append(Finding("receipt", verdict.stands ? .good : .bad, "\(receipt): \(verdict.sentence)"))
      }
    } catch {
      findings.append(Finding("workspace", .bad, error.sentence))
      // A damaged workspace of an older format is not brought up to date before somebody decides.
      if case .undecided = error {} else { unreadable = error.sentence }
    }
    for finding in findings where finding.isDamage { engine?.report(finding.text) }
    findings = findings.map { Self.decided($0, engine, call) }
    damage = engine.map(\.damage) ?? Engines.damage(at: call.paths.workspace)
    if let damage {
      let words = "\(damage.finding); found \(call.clock.now.minuteText(damage.at)) by \(damage.by)"
      findings.append(Finding("damage", .bad, words))
    }
    self.findings = findings
    self.engine = engine
    self.workspace = workspace
    self.unreadable = unreadable
  }

  /// A fault with which somebody decided to live, and who.
  private static func decided(_ finding: Finding, _ engine: (any Engine)?, _ call: Invocation) -> Finding {
    guard finding.isDamage, let decision = engine?.decision(on: finding.text) else { return finding }
    return Finding(
      finding.name, .accepted,
      "\(finding.text); accepted \(call.clock.now.minuteText(decision.at)) by \(decision.by): \(decision.reason)"
    )
  }

  /// The newest back-up where they usually are. To have none is no fault of the workspace.
  private static func backups(of workspace: String, _ call: Invocation) -> Finding {
    let shelf = call.backups
    let trouble = DailyBackup(call).problem
    if shelf.isMissing {
      let missing = "there is no directory \(shelf.directory); is its disk mounted?"
      return Finding("backup", .note, trouble.map { "\(missing) \($0)" } ?? missing)
    }
    guard let newest = shelf.entries(of: workspace).first?.backup.manifest else {
      let none = "there is none in \(shelf.directory) yet"
      return Finding("backup", .note, trouble.map { "\(none). \($0)" } ?? "\(none); golive backup makes one")
    }
    let day = call.clock.now.local(newest.taken).day
    let isRecent = call.today.number - day.number <= 7
    return Finding(
      "backup", isRecent && trouble == nil ? .good : .note,
      "the newest is of \(call.clock.now.minuteText(newest.taken)): \(newest.content.words)"
        + (trouble.map { ". \($0)" } ?? "")
    )
  }

  func conclude() throws(CommandFailure) {
    let bad = findings.count { $0.standing == .bad }
    guard bad > 0 else { return }
    let ending =
      damage != nil
      ? "Until somebody decides, the workspace can only be read: golive restore, golive doctor --rebuild DIRECTORY, "
        + "or golive doctor --accept --reason TEXT." : "Nothing was changed."
    throw CommandFailure(.workspace, "\(bad) of \(findings.count) findings are bad. \(ending)")
  }

  /// Goes on with what is there. What is wrong with the file itself cannot be accepted.
  func accept(_ call: Invocation, _ reason: String?) throws(CommandFailure) {
    guard let reason = reason.map({ DisplayText.line($0).trimmed }), !reason.isEmpty else {
      throw CommandFailure(.usage, "Nothing was accepted: say why with --reason TEXT.")
    }
    guard damage != nil || unreadable != nil else {
      throw CommandFailure(.refused, "There is nothing to accept: no damage is known. Nothing was changed.")
    }
    let others =
      "golive restore brings a back-up back, golive doctor --rebuild DIRECTORY makes a new workspace."
    guard !findings.contains(where: \.isInPages) else {
      throw CommandFailure(
        .refused,
        "Not accepted: pages of the file itself are damaged, and every change could spread it. \(others)")
    }
    guard let engine, let damage, unreadable == nil else {
      throw CommandFailure(
        .refused,
        "Not accepted: the workspace cannot be read to its end (\(damage?.finding ?? unreadable ?? "")). \(others)"
      )
    }
    let decision = DamageDecision(
      [damage.finding] + findings.filter { $0.isDamage && $0.name != "damage" }.map(\.text),
      by: call.actor.name,
      reason: reason, at: call.clock.now.timestamp)
    try storing { () throws(StoreError) in
      if let workspace { try workspace.accept(decision) } else { try engine.accept(decision) {} }
    }
    call.output.stored.note(shownBy: "golive doctor")
    try call.output.show(
      Report(
        kind: "accepted",
        facts: [
          Report.Fact("by", "Accepted by", .text(call.actor.name)),
          Report.Fact("accepted", "Accepted", .list(decision.findings.map { .text($0) })),
          Report.Fact("writable", "Can be changed again", .flag(engine.damage == nil)),
        ]))
  }
}
