import ArgumentParser
import Domain
import StateStore

struct BackupGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the workspace while others work, checked after writing; list, verify.",
    discussion: """
      A back-up is a directory: golive.db, and manifest.json with versions, counts, the newest entry of every project and the
      SHA-256 of the copy. The first dashboard of a day makes one by itself; so does a newer golive before it changes the
      format of a workspace. golive restore puts one back.
      """,
    subcommands: [BackupMake.self, BackupList.self, BackupVerify.self], defaultSubcommand: BackupMake.self)
}

/// Where back-ups are.
struct ShelfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The directory of the back-ups; otherwise that of config.toml, or the state directory.",
      valueName: "directory"), completion: .directory)
  var `in`: String?

  func shelf(_ call: Invocation) -> BackupShelf {
    guard let named = `in`.map(Paths.absolute) else { return call.backups }
    let isKnown = NamedShelf(named, call).isKnown
    return BackupShelf(directory: named, making: isKnown ? .nothing : .last)
  }

  /// A directory that was named has to be there: it may be on a disk that is not mounted.
  func existing(_ call: Invocation) throws(CommandFailure) -> BackupShelf {
    let shelf = shelf(call)
    guard !shelf.isMissing else {
      throw CommandFailure(
        .notFound, "There is no directory \(DisplayText.line(shelf.directory)). Is its disk mounted?")
    }
    return shelf
  }
}

struct BackupMake: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a back-up now, and remove the oldest beyond what is kept.")
  @OptionGroup var place: ShelfOption
  @Option(help: "How many stay in that directory, of this workspace.") var keep: Int?
  @Option(help: ArgumentHelp("How large all of them may be together, such as \"2 GB\".", valueName: "size"))
  var size: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if let keep, !(1...1000).contains(keep) { throw ValidationError("--keep is a number from 1 to 1000.") }
    if let size, ByteCount.read(size) == nil {
      throw ValidationError("--size is a size such as \"500 MB\" or \"2 GB\".")
    }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "back up the workspace")
    var rotation = call.settings.backup.rotation
    if let keep { rotation.count = keep }
    if let size = size.flatMap(ByteCount.read) { rotation.size = size }
    let shelf = place.shelf(call)
    let made = try backingUp { () throws(BackupFailure) in
      try shelf.add(workspaceAt: call.paths.workspace, call.clock.backupOrigin(.asked), keeping: rotation)
    }
    if place.in == nil { DailyBackup(call).settle() } else { NamedShelf(shelf.directory, call).keep() }
    try call.output.show(.backupMade(made.entry, removed: made.removed))
  }
}

struct BackupList: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the back-ups, newest first.")
  @OptionGroup var place: ShelfOption
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "list back-ups")
    let shelf = try place.existing(call)
    let content = shelf.content()
    try call.output.show(
      .backups(content.entries, content.broken.map(\.name), in: shelf.directory, clock: call.clock.now))
  }
}

struct BackupVerify: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read back-ups whole and compare them with their manifests.",
    discussion: "Without a name it verifies all. Exit code 5: one of them cannot be used.")
  @Argument(help: "A name that golive backup list shows, a directory, or newest.") var name: String?
  @OptionGroup var place: ShelfOption
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "verify back-ups")
    let shelf = try name.map(BackupShelf.isPath) == true ? place.shelf(call) : place.existing(call)
    var content = BackupShelf.Content()
    if let name { content.entries = [try shelf.entry(named: name)] } else { content = shelf.content() }
    let findings =
      content.broken.map { Finding($0.name, .bad, $0.failure.sentence) }
      + content.entries.map { entry -> Finding in
        do throws(BackupFailure) {
          try entry.backup.verify()
          return Finding(entry.name, .good, "whole: \(entry.backup.content.words)")
        } catch { return Finding(entry.name, .bad, error.sentence) }
      }
    try call.output.show(.verifiedBackups(findings, in: shelf.directory))
    let bad = findings.count { $0.standing == .bad }
    guard bad == 0 else {
      throw CommandFailure(.workspace, "\(bad) of \(findings.count) back-ups cannot be used.")
    }
  }
}

/// Runs calls on back-ups and converts their failures into those of the command line.
func backingUp<T>(_ body: () throws(BackupFailure) -> T) throws(CommandFailure) -> T {
  do { return try body() } catch { throw CommandFailure(error) }
}

/// A directory that was named for back-ups and got one: it is not made a second time, because it is missing then.
private struct NamedShelf {
  private let note: WorkspaceNote
  private let directory: String

  init(_ directory: String, _ call: Invocation) {
    self.directory = directory
    note = WorkspaceNote("shelf-\(Chain.seal(directory).prefix(16))", call)
  }

  var isKnown: Bool { note.text != nil }
  func keep() { if !isKnown { note.keep(directory) } }
}

extension BackupShelf {
  /// Whether what was named is a directory anywhere rather than a name on a shelf.
  static func isPath(_ name: String) -> Bool { name.contains("/") }

  /// The back-up with this name, in this directory, or the newest one.
  ///
  /// - Parameter workspace: the permanent name of the workspace whose newest one is meant; `nil` for any.
  func entry(named name: String, of workspace: String? = nil) throws(CommandFailure) -> Entry {
    if Self.isPath(name) {
      let path = Paths.absolute(name)
      return Entry(
        name: path, backup: try backingUp { () throws(BackupFailure) in try Engines.backup(at: path) })
    }
    let entries = content().entries
    if name == "newest" {
      let own = workspace.map { name in entries.filter { $0.backup.manifest.workspace == name } } ?? entries
      if let first = own.first { return first }
      if let other = entries.first {
        throw CommandFailure(
          .notFound,
          "There is no back-up of this workspace in \(DisplayText.line(directory)), only of others. Name one, such as \(other.name)."
        )
      }
    }
    if let found = entries.first(where: { $0.name == name }) { return found }
    throw CommandFailure(
      .notFound,
      entries.isEmpty
        ? "There is no back-up in \(DisplayText.line(directory)). golive backup makes one, --in names another directory."
        : "There is no back-up \"\(DisplayText.line(name))\" in \(DisplayText.line(directory)). golive backup list shows them."
    )
  }
}
