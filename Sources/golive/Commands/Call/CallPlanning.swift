import ArgumentParser
import Domain
import Templates

struct CallPlanning: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan a call: a kick-off, a status call, the close call, or another.",
    discussion:
      "Length and agenda come from the template of the project; a kick-off and the close call invite everybody of it."
  )
  @OptionGroup var target: ProjectArgument
  @Argument(help: "kick-off, status, close or other.") var kind: CallKind
  @Option(help: "When, such as 2026-11-19T10:00.") var at: String
  @Option(help: "The zone of that time by its IANA name; without it the customer's.") var zone: String?
  @Option(help: "How many minutes it lasts.") var minutes: Int?
  @Option(help: "A title of its own.") var title: String?
  @Option(help: "Where: a room, a link, a number to dial.") var place: String?
  @Option(name: .customLong("with"), help: "Who is invited: a person of the project, once for each.")
  var people: [String] = []
  @Option(name: .customLong("point"), help: "A point of the agenda, once for each: \(AgendaPoint.form).")
  var points: [AgendaPoint] = []
  @Option(help: "The task that is done once it was held; a kick-off and the close call find theirs.")
  var task: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let project = open.project
    let usual = call.usualCall(kind, of: project)
    let invited = people.isEmpty ? project.usuallyInvited(to: kind) : try project.peopleIDs(people)
    try open.commit(
      .planCall(
        NewCall(
          kind, title: title ?? usual.title, start: try ZonedTime(typed: at, zone: zone, of: project),
          minutes: minutes ?? usual.minutes, place: place, invited: invited,
          agenda: points.isEmpty ? usual.agenda : points,
          task: try task.map { task throws(CommandFailure) in try project.taskID(task) })))
  }
}

struct CallMove: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a planned call; golive call invite then sends the change.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "The new time, such as 2026-11-20T15:30.") var at: String
  @Option(help: "Its zone by its IANA name; without it the one it was planned in.") var zone: String?
  @Option(help: "How many minutes it lasts now.") var minutes: Int?
  @Option(help: "Why.") var reason: String?
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let start = try ZonedTime(typed: at, zone: zone ?? meant.start?.zone, of: open.project)
    try open.commit(.inCall(meant.id, .move(start, minutes: minutes, reason: reason)))
  }
}

struct CallInvited: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Say who is invited, instead of those who were.")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "People of the project.") var people: [String]
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .invite(try open.project.peopleIDs(people))))
  }
}

struct CallAgenda: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Set the agenda of a call, point by point.",
    discussion: "A point is \(AgendaPoint.form).")
  @OptionGroup var chosen: CallArgument
  @Argument(help: "The points, in their order.") var points: [AgendaPoint]
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .setAgenda(points)))
  }
}

struct CallCancel: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel a planned call; golive call invite then takes it out of calendars.")
  @OptionGroup var chosen: CallArgument
  @Option(help: "Why it does not take place.") var reason: String
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try open.commit(.inCall(meant.id, .cancel(reason: reason)))
  }
}

extension Invocation {
  /// The usual call of a kind, by the template of a project; of the first template that has any, if its own has none.
  func usualCall(_ kind: CallKind, of project: Project) -> CallPlan {
    usualCalls(of: project.template).first { $0.kind == kind } ?? CallPlan(kind)
  }

  func usualCalls(of template: String?) -> [CallPlan] {
    TemplateLibrary(directories: [paths.templates]).part(\.calls, of: template) { $0.isEmpty } ?? []
  }
}

extension Project {
  func peopleIDs(_ names: [String]) throws(CommandFailure) -> [ItemID] {
    var found: [ItemID] = []
    for name in names { found.append(try personID(name)) }
    return found
  }
}
