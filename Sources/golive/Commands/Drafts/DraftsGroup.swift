import ArgumentParser
import Dashboard
import Domain

struct DraftsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "What you typed in the dashboard and did not save.",
    discussion: """
      The dashboard offers them when it starts, under :drafts, and where the same is asked again. Each person has their \
      own, for each workspace.
      """,
    subcommands: [DraftsList.self, DraftsShow.self, DraftsDrop.self], defaultSubcommand: DraftsList.self)
}

struct DraftsList: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Your drafts, newest first.")
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.output.show(.drafts(KeptDraft.all(call), at: call.clock.now))
  }
}

struct DraftsShow: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All of a draft, as it was typed.")
  @Argument(help: "Its number in the list.") var number: Int
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.output.show(.draft(try KeptDraft.one(number, call)))
  }
}

struct DraftsDrop: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Forget a draft, or with --all every one that no dashboard has open.")
  @Argument(help: "Its number in the list.") var number: Int?
  @Flag(help: "All of them.") var all = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if all == (number != nil) { throw ValidationError("Name a number of golive drafts, or --all.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    let chosen = try number.map { (number) throws(CommandFailure) in [try KeptDraft.one(number, call)] }
    let drafts = (chosen ?? KeptDraft.all(call)).filter { !$0.isOpen }
    if chosen != nil, drafts.isEmpty {
      throw CommandFailure(
        .busy,
        "Not dropped: a dashboard that runs now has it open. Drop it there, under :drafts, or leave it.")
    }
    for draft in drafts { draft.folder.remove(draft.file) }
    try call.output.show(.dropped(drafts))
  }
}

/// A draft with its file.
struct KeptDraft {
  let folder: DraftFolder
  let file: DraftFile
  let draft: Draft
  /// A dashboard that runs has it.
  let isOpen: Bool

  /// Newest first.
  static func all(_ call: Invocation) -> [KeptDraft] {
    let folder = DraftFolder(call)
    return folder.runs().flatMap { run in
      let isOpen = folder.isOpen(run)
      return folder.files(of: run).compactMap { file in
        folder.read(file).map { KeptDraft(folder: folder, file: file, draft: $0, isOpen: isOpen) }
      }
    }.sorted { ($1.draft.at, $0.file.name) < ($0.draft.at, $1.file.name) }
  }

  static func one(_ number: Int, _ call: Invocation) throws(CommandFailure) -> KeptDraft {
    let all = all(call)
    guard let index = all.index(numbered: number) else {
      throw CommandFailure(.notFound, "There is no draft \(number). golive drafts lists them.")
    }
    return all[index]
  }
}
