import ArgumentParser
import Documents
import Domain

struct CallInvite: CallCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Write an invitation as an e-mail draft, to be checked and sent.",
    discussion: """
      The draft encloses a calendar request with the time of the call. After golive call move it changes the entry in \
      people's calendars, after golive call cancel it takes it out. Nothing is sent.
      """)
  @OptionGroup var chosen: CallArgument
  @Option(
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file())
  var to: String?
  @Flag(help: "The file may replace another.") var replace = false
  @OptionGroup var options: GlobalOptions

  func run(_ meant: Project.Call, _ open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let meant = chosen.call == nil ? try newest(of: open.project, meant) : meant
    guard !meant.state.hasBegun else {
      throw CommandFailure(
        .refused, "\(meant.id) is \(meant.state.title): only a call that is still to come is invited to.")
    }
    let invitation = try invitation(meant, open, call)
    let draft = invitation.mail(at: call.clock.now.timestamp)
    guard let to else { return try Output.write(draft.text) }
    try SafeFile.write(draft.text, to: to, replace: replace)
    Output.complain("wrote a draft for \(meant.id) to \(DisplayText.line(to)). Nothing was sent.")
  }

  /// A withdrawal follows the cancelling of a call that is then no longer ahead.
  private func newest(of project: Project, _ meant: Project.Call) throws(CommandFailure) -> Project.Call {
    meant.state.isAhead ? meant : project.calls.last { $0.state == .cancelled } ?? meant
  }

  private func invitation(
    _ meant: Project.Call, _ open: OpenProject, _ call: Invocation
  ) throws(CommandFailure) -> Invitation {
    let project = open.project
    let name = project.head.ipm ?? call.actor.name
    let organizer = project.mailPerson(name)
    guard organizer.address != nil else {
      throw CommandFailure(
        .refused,
        "\(name) organizes the call and has no e-mail address here: golive people set \(open.id) "
          + "\(project.people.first { $0.name == name }?.id.rawValue ?? "PERSON") email ADDRESS. "
          + "No invitation was written.")
    }
    let attendees = project.names(of: meant.invited).filter { $0 != name }.map(project.mailPerson)
    let missing = attendees.filter { $0.address == nil }.map(\.name)
    guard missing.count < attendees.count else {
      throw CommandFailure(
        .refused,
        "Nobody who is invited to \(meant.id) has an e-mail address here: golive people set \(open.id) PERSON "
          + "email ADDRESS. No invitation was written.")
    }
    if !missing.isEmpty { Output.complain("No e-mail address: \(missing.joined(separator: ", ")).") }
    let invitation = Invitation(
      to: meant, of: project, organizer: organizer, attendees: attendees,
      workspace: try open.workspaceName(), saidIn: call.paperTexts)
    guard let invitation else {
      throw CommandFailure(.refused, "\(meant.id) has no time: golive call move gives it one.")
    }
    return invitation
  }
}
