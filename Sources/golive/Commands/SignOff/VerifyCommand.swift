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
