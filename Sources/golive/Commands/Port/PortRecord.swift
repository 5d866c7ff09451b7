import ArgumentParser
import Domain
import Templates

struct PortRecord: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Record what happened to a port order, which moves it on.",
    discussion: """
      Events: \(PortStep.allCases.map(\.rawValue).joined(separator: ", ")).
      golive port show says which are possible now. With --id the same event is recorded once, however often it is sent.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The order: PO-1, or its PON.") var order: String
  @Argument(help: "The event.") var step: PortStep
  @Argument(help: "The date and time of foc, redate or ported, such as 2026-11-04T08:00.") var time: String?
  @Option(help: "The zone of that time by its IANA name; without it the customer's.") var zone: String?
  @Option(name: .customLong("id"), help: "The sender's own name of the event.") var number: String?
  @Option(
    name: .customLong("reason"), help: "The carrier's code of a rejection; golive port reasons lists them.")
  var code: String?
  @Option(help: "What was said, for the provider; - reads it from standard input.") var note: String?
  @Option(help: "Who agreed to a fee for the customer, and how: \"Dana Ruiz, phone\".") var onBehalf: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let id = try open.project.portOrderID(order)
    let event = NewPortEvent(
      step, number: number,
      time: try time.map { (text) throws(CommandFailure) in
        try ZonedTime(typed: text, zone: zone, of: open.project)
      },
      reason: try code.map { (code) throws(CommandFailure) in try Rejections(open.project, call).reason(code)
      },
      note: try note.map(InputFile.argument), onBehalf: onBehalf)
    if let number, open.project.portOrder(id)?.holds(event) == true {
      return try call.output.show(.recorded(number, id, in: open.project))
    }
    try open.commit(.recordPortEvent(id, event))
  }
}

/// The rejection reasons of a project's template; of the first template if it has none of its own.
struct Rejections {
  let all: [RejectionReason]

  init(_ project: Project, _ call: Invocation) {
    self.init(template: project.template, TemplateLibrary(directories: [call.paths.templates]))
  }

  init(template: String?, _ library: TemplateLibrary) {
    all = library.part(\.rejections, of: template) { $0.isEmpty } ?? []
  }

  func reason(_ code: String) throws(CommandFailure) -> RejectionReason {
    let wanted = code.uppercased()
    if let reason = all.first(where: { $0.code == wanted }) { return reason }
    let near = Fuzzy.nearest(to: wanted, among: all.map(\.code)).map { " Near it: \($0)." } ?? ""
    throw CommandFailure(
      .notFound,
      "There is no rejection reason \"\(DisplayText.line(code))\".\(near) golive port reasons PROJECT lists them."
    )
  }
}
