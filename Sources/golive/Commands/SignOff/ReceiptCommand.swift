import ArgumentParser
import Documents
import Domain

struct ReceiptCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: "What was signed, with its receipt, to keep: as text or as an e-mail.",
    discussion:
      "golive receipt northwind sow --eml --to receipt.eml writes a draft that a mail program opens.")
  @OptionGroup var target: ProjectArgument
  @Argument(
    help: "A sign-off such as SIG-1, or sow, plan, user-acceptance, acceptance; otherwise the newest.")
  var which: String?
  @Flag(help: "Write an e-mail draft to the customer.") var eml = false
  @Flag(help: "With every value that was signed for.") var covered = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let receipt = ReceiptText(try signOff(in: open.project), in: open.project, saidIn: call.paperTexts)
    let text =
      eml
      ? receipt.draft(withCovered: covered, at: call.clock.now.timestamp).text
      : receipt.text(withCovered: covered)
    try file.put(text, saying: "wrote the receipt of \(receipt.signOff.id)")
  }

  private func signOff(in project: Project) throws(CommandFailure) -> SignOff {
    guard let newest = project.signOffs.last else {
      throw CommandFailure(
        .notFound,
        "Nothing is signed in \(project.id) yet. golive approvals \(project.id) shows what is asked.")
    }
    guard let which else { return newest }
    let asked = project.approvals.map(\.subject)
    if let subject = SignOff.Subject(argument: which), subject.isKnown || asked.contains(subject) {
      guard let found = project.signOffs.last(where: { $0.subject == subject }) else {
        throw CommandFailure(.notFound, "Nobody has signed \(subject.title) of \(project.id) yet.")
      }
      return found
    }
    guard let found = project.signOffs.first(where: { $0.id.matches(which) }) else {
      throw project.missing("sign-off", which, all: project.signOffs.map(\.id.rawValue))
    }
    return found
  }
}
