import ArgumentParser
import Domain
import StateStore

struct VerifyCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a receipt against the log, from the first entry on.",
    discussion: "Exit code 0 is a genuine receipt that stands; 1 is any other answer.")
  @Argument(help: "The receipt, as it was printed or copied by hand.") var words: [String]
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let receipt = try Receipt(argument: words.joined(separator: " "))
    let store = try call.store()
    let verdict = try storing { () throws(StoreError) in try store.check(receipt) }
    try call.output.show(.verdict(verdict, on: receipt, clock: call.clock.now))
    if !verdict.stands { throw CommandFailure(.refused, verdict.sentence) }
  }
}

extension Receipt {
  init(argument text: String) throws(CommandFailure) {
    guard let receipt = Receipt(text) else {
      throw CommandFailure(
        .usage,
        "\"\(DisplayText.line(text))\" is not a receipt. One looks like: acme #482 2026-11-23 7K3F-QM2P-9W4T-XXXX"
      )
    }
    self = receipt
  }
}

struct DoctorCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the workspace: place, file, every history; changes nothing.",
    discussion: "Exit code 0 is a healthy workspace, 5 is one with something bad.")
  @Option(help: "A receipt that must hold; may be given several times.") var receipt: [String] = []
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "check the workspace")
    var receipts: [Receipt] = []
    for text in receipt { receipts.append(try Receipt(argument: text)) }
    let findings = Engines.examine(placeAt: call.paths.workspace) + inside(call, receipts)
    try call.output.show(.examination(findings, of: call.paths.workspace))
    let bad = findings.count { $0.standing == .bad }
    if bad > 0 {
      throw CommandFailure(.workspace, "\(bad) of \(findings.count) findings are bad. Nothing was changed.")
    }
  }

  /// A check that cannot be made is reported as a finding, not as a failure.
  private func inside(_ call: Invocation, _ receipts: [Receipt]) -> [Finding] {
    var findings: [Finding] = []
    do throws(StoreError) {
      let engine = try Engines.open(at: call.paths.workspace, for: call.actor)
      findings += try engine.examine()
      let workspace = try Workspaces.session(
        on: engine, as: call.actor, channel: .commandLine, upgrade: call.upgradeBackup)
      findings += try workspace.examine()
      for receipt in receipts {
        let verdict = try workspace.check(receipt)
        findings.append(Finding("receipt", verdict.stands ? .good : .bad, "\(receipt): \(verdict.sentence)"))
      }
    } catch { findings.append(Finding("workspace", .bad, error.sentence)) }
    return findings
  }
}

extension ReceiptVerdict {
  var stands: Bool {
    if case .genuine = self { true } else { false }
  }

  var word: String {
    switch self {
    case .genuine: "genuine"
    case .withdrawn: "withdrawn"
    case .notGenuine: "not genuine"
    case .tailCut: "tail cut"
    }
  }

  var sentence: String {
    switch self {
    case .genuine: "Genuine: nothing up to this entry was altered."
    case .withdrawn(_, let signOff):
      "Genuine, but withdrawn by \(signOff.withdrawal?.by ?? "somebody"): \(signOff.withdrawal?.reason ?? "")"
    case .notGenuine(let why): "Not genuine: \(why)."
    case .tailCut(let last): "The end of the log was cut off: it ends at entry \(last)."
    }
  }
}
