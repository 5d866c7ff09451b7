/// How one wave stands before its go-live and on the day: the criteria of the gate with the go/no-go decision, read for
/// the wave's own tasks, sites and tests (domain document 1.2, G4a and G4b).
package struct WaveGate: Hashable, Sendable {
  /// `nil` for the first wave.
  package let wave: ItemID?
  package let title: String
  package let goLive: Day?
  package let decision: GoDecision?
  /// Up to the decision, which is the last: G4a.
  package let before: [GateReport.Line]
  /// What makes services live: G4b.
  package let after: [GateReport.Line]
  package let sites: [SiteGate]

  package var code: String { wave?.rawValue ?? "W1" }

  /// How the test script stands at one site.
  package struct SiteGate: Hashable, Sendable {
    package let site: Project.Site
    package let progress: TestProgress
    /// Why testing stops there.
    package let suspension: String?
    /// What its exit rule waits for.
    package let missing: [GateReport.Missing]
  }
}

extension Project {
  /// Every wave with its gate and sites; empty if no gate asks for a go/no-go decision.
  package func waveGates(on today: Day) -> [WaveGate] {
    ([nil] + waves.map(\.id)).compactMap { waveGate(of: $0, on: today) }
  }

  /// `nil` if no gate asks for a go/no-go decision.
  func waveGate(of wave: ItemID?, on today: Day) -> WaveGate? {
    guard let phase = goNoGoPhase else { return nil }
    let lines = phase.criteria.map { line($0, ofWave: wave, on: today) }
    let end = (phase.criteria.firstIndex(where: \.isDecision) ?? 0) + 1
    return WaveGate(
      wave: wave, title: wave.map(title) ?? "Wave 1", goLive: goLive(ofWave: wave).day,
      decision: decision(of: wave),
      before: Array(lines[..<end]), after: Array(lines[end...]), sites: sites(in: wave).map(siteGate))
  }

  private func siteGate(_ site: Site) -> WaveGate.SiteGate {
    let lists = checklists.filter { $0.mode == .test }
    return WaveGate.SiteGate(
      site: site, progress: TestProgress(lists.flatMap { siteCases(of: $0, at: site.code) }),
      suspension: suspension(at: site.code)?.words,
      missing: lists.flatMap { exitMissing(of: $0, at: site.code) })
  }

  /// The go-live of a wave; that of the project for the first.
  package func goLive(ofWave wave: ItemID?) -> GoLive { wave.flatMap { goLive(of: $0) } ?? ownGoLive }

  /// A criterion as it stands for one wave.
  func line(_ criterion: Criterion, ofWave wave: ItemID?, on today: Day) -> GateReport.Line {
    guard let proof = criterion.proof else { return line(criterion, on: today) }
    let missing = missing(proof, ofWave: wave, on: today, acceptsNotApplicable: false)
    return GateReport.Line(
      criterion: criterion, missing: missing,
      item: proof.about(wave, in: self).place(in: self) ?? missing.first?.item,
      isExpired: criterion.state == .waived && hasEnded(criterion.until, on: today))
  }

  /// What a proof lacks for one wave: its own tasks, day, decision, sites and their issues.
  func missing(
    _ proof: Proof, ofWave wave: ItemID?, on today: Day, acceptsNotApplicable: Bool
  ) -> [GateReport.Missing] {
    guard !waves.isEmpty else {
      return missing(proof, on: today, acceptsNotApplicable: acceptsNotApplicable, wave: wave)
    }
    switch proof {
    case .phaseTasks(let code):
      return unsettled(
        (tasks + unseen).filter {
          $0.phase.rawValue == code && counts($0) && (!$0.isPerWave || $0.wave == wave)
        })
    case .checklist(let code):
      guard let list = checklists.first(where: { $0.code == code }), list.mode == .test else { break }
      return notPassed(siteCases(of: list).filter { $0.isRequired && covers($0.site?.code, wave) })
    case .ran(let code):
      let cases = checklists.first { $0.code == code }.map { siteCases(of: $0) } ?? []
      return notRun(cases.filter { covers($0.site?.code, wave) })
    case .passed(let ids):
      let cases = ids.compactMap { check(ItemID($0)) }.filter { !$0.state.isSetAside }.flatMap(siteCases)
      return notPassed(cases.filter { covers($0.site?.code, wave) })
    case .noOpenIssues:
      return missing(proof, on: today, acceptsNotApplicable: acceptsNotApplicable).filter { lack in
        lack.item.flatMap { issue($0) }.map { covers($0.site, wave) } ?? true
      }
    case .decision: return decisionMissing(on: today, of: wave)
    case .all(let proofs):
      return proofs.flatMap {
        missing($0, ofWave: wave, on: today, acceptsNotApplicable: acceptsNotApplicable)
      }
    case .tasks, .tasksFor, .goLive, .elapsed, .readiness, .issuesPlanned, .issuesSettled, .settled, .field,
      .signed,
      .dateConfirmed, .orders, .numbers, .feedbackAsked:
      break
    }
    return missing(
      proof.about(wave, in: self), on: today, acceptsNotApplicable: acceptsNotApplicable, wave: wave)
  }

  /// Whether a site belongs to the wave. What names no site belongs to all.
  private func covers(_ code: String?, _ wave: ItemID?) -> Bool {
    code.flatMap { site($0) }.map { $0.wave == wave } ?? true
  }
}

extension Proof {
  /// The same about a wave's own copies of the tasks.
  fileprivate func about(_ wave: ItemID?, in project: Project) -> Proof {
    guard let wave else { return self }
    func own(_ id: String) -> String {
      let copy = "\(wave)-\(id)"
      return project.task(ItemID(copy)) == nil ? id : copy
    }
    return switch self {
    case .tasks(let ids): .tasks(ids.map(own))
    case .tasksFor(let ids, let categories): .tasksFor(ids.map(own), categories)
    case .goLive(let task): .goLive(task: own(task))
    case .elapsed(let task, let days): .elapsed(task: own(task), days: days)
    case .all(let proofs): .all(proofs.map { $0.about(wave, in: project) })
    case .phaseTasks, .checklist, .ran, .passed, .readiness, .noOpenIssues, .issuesPlanned, .issuesSettled,
      .settled,
      .field, .signed, .dateConfirmed, .orders, .numbers, .decision, .feedbackAsked:
      self
    }
  }
}
