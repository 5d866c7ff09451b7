import ArgumentParser
import Domain

struct PeopleAdd: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person; everything but name and role can be set later.")
  @OptionGroup var target: ProjectArgument
  @OptionGroup var person: PersonArgument
  @Option(help: "The role, such as MPOC or ENG.") var role: Role
  @Option(help: "Whom they work for.") var organisation: String?
  @Option(help: "Their time zone by its IANA name, such as America/Denver.") var zone: String?
  @Option(help: "Their working hours on their own clocks: 09:00-17:00.") var hours: String?
  @Option(help: "Who acts while they are away: a person of the project, by name.") var deputy: String?
  @Option(help: "The escalation level on which they are asked, 1 to 4; otherwise by the role.")
  var level: Int?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    var new = person.new(as: role)
    new.fields[.organisation] = organisation
    new.fields[.zone] = zone
    new.fields[.hours] = hours
    new.fields[.deputy] = deputy
    new.fields[.level] = level.map(String.init)
    try open.commit(.addPerson(new))
  }
}

struct PeopleSet: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a field of a person: phone, zone, hours, deputy ...",
    discussion: """
      Fields: \(fields.map(\.rawValue).joined(separator: ", ")). golive people set northwind "Dana Ruiz" email \
      dana@northwind.example sets one.
      """)
  private static let fields = PersonFields.all.map(\.field) + [.note]
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The person, by name or a part of it.") var person: String
  @OptionGroup var new: FieldArguments
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    try new.set(on: try open.project.personID(person), in: open, call, among: Self.fields)
  }
}

struct PeopleRaci: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "raci", abstract: "Who is responsible, accountable, consulted, informed in each step.",
    discussion: """
      It follows from the tasks of a step until it is set: golive people raci northwind 5 --responsible ENG,CIT. \
      An empty text lets it follow from the tasks again.
      """)
  @OptionGroup var target: ProjectArgument
  @Argument(help: "The number of the step, to set it.") var step: Int?
  @Option(help: "Roles who do the work, such as ENG,CIT.") var responsible: String?
  @Option(help: "The one role who answers for it.") var accountable: String?
  @Option(help: "Roles who are asked.") var consulted: String?
  @Option(help: "Roles who are told.") var informed: String?
  @OptionGroup var options: GlobalOptions

  func run(_ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let given: [(Duty, String?)] = [
      (.responsible, responsible), (.accountable, accountable), (.consulted, consulted),
      (.informed, informed),
    ]
    let changes = given.compactMap { duty, roles in roles.map { (duty, $0) } }
    guard let number = step else {
      guard changes.isEmpty else {
        throw CommandFailure(.usage, "Nothing was changed: name the step by its number.")
      }
      return try call.output.show(.duties(open.project))
    }
    guard let step = open.project.steps.first(where: { $0.number == number }) else {
      let all = open.project.steps.map { String($0.number) }
      throw open.project.missing("step", String(number), all: all)
    }
    guard !changes.isEmpty else {
      throw CommandFailure(
        .usage, "Nothing was changed: --responsible, --accountable, --consulted or --informed is needed.")
    }
    try open.commit(
      .together(
        changes.map { duty, roles in .set([step.id], duty.field, roles.trimmed.isEmpty ? nil : roles) }))
  }
}

/// A person to be added to a project.
struct PersonArgument: ParsableArguments {
  @Argument(help: "The name.") var name: String
  @Option(help: "The e-mail address, for drafts and invitations.") var email: String?
  @Option(help: "The phone number.") var phone: String?

  func new(as role: Role) -> NewPerson { NewPerson(name: name, role: role, email: email, phone: phone) }
}
