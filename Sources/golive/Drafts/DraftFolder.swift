import Dashboard
import Domain
import Platform
import Session

/// The name of a draft's file.
struct DraftFile: Hashable {
  static let lockEnding = ".run"
  private static let ending = ".draft"

  /// 16 hexadecimal digits.
  let run: String
  let number: Int

  init(run: String, number: Int) {
    self.run = run
    self.number = number
  }

  /// Other names are nobody's draft.
  init?(_ name: String) {
    guard name.hasSuffix(Self.ending) else { return nil }
    let parts = name.dropLast(Self.ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0, "\(number)" == parts[1],
      let run = Self.run(String(parts[0]))
    else { return nil }
    self.init(run: run, number: number)
  }

  /// The run that a name belongs to.
  static func run(of name: String) -> String? { run(String(name.prefix(16))) }

  private static func run(_ text: String) -> String? {
    let isRun = text.utf8.count == 16 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    return isRun ? text : nil
  }

  var name: String { "\(run)-\(number)\(Self.ending)" }
  /// What an editor has open for it.
  var edited: String { "\(run)-\(number).md" }
}

/// The directory of one person's drafts.
struct DraftFolder {
  let path: String
  let owner: DraftOwner

  init(path: String, owner: DraftOwner) {
    self.path = path
    self.owner = owner
  }

  init(_ call: Invocation) {
    self.init(
      path: "\(call.paths.state)/drafts/\(UIStateFiles.mark(of: call))",
      owner: DraftOwner(workspace: call.paths.workspace, actor: call.actor, project: call.login?.project))
  }

  /// What is kept of drafts, so that a forgotten one does not stay for ever.
  enum Limit {
    static let drafts = 40
    static let days = 90
    /// Of one file: what an editor may write, and some more.
    static let bytes = 3 << 20
    static let words = "at most \(drafts) are kept, for \(days) days"

    /// Newest last.
    static func kept(_ drafts: [Draft], at now: Timestamp) -> [Draft] {
      let first = now.milliseconds - Int64(days) * 86_400_000
      return Array(drafts.sorted { $0.at < $1.at }.filter { $0.at.milliseconds >= first }.suffix(Self.drafts))
    }
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func make() throws(DraftFault) {
    do throws(SystemError) { try Directories.make(path) } catch { throw fault(error) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw fault(SystemError(code: errno)) }
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else {
      throw fault(because: "it is not yours")
    }
    if status.st_mode & 0o077 != 0, chmod(path, 0o700) != 0 { throw fault(SystemError(code: errno)) }
  }

  func fault(_ error: SystemError) -> DraftFault { fault(because: error.text) }

  /// The customer's side is told neither where its drafts would be nor what is wrong there.
  private func fault(because reason: String) -> DraftFault {
    guard owner.isToldPlaces else {
      return DraftFault("What you type is not kept as a draft. Save it before you leave.")
    }
    return DraftFault(
      "What you type is not kept as a draft in \(DisplayText.line(path)): \(reason). Save it before you leave."
    )
  }

  // MARK: Runs

  /// The runs that have files here.
  func runs() -> [String] { Set(FileTree.names(in: path).compactMap(DraftFile.run(of:))).sorted() }

  /// The lock of a run that has ended; `nil` while it lives or begins.
  func abandoned(_ run: String) -> SessionLock? {
    let lock = path(run + DraftFile.lockEnding)
    var status = stat()
    let isThere = lstat(lock, &status) == 0
    guard let taken = try? SessionLock(lock) else { return nil }
    // A file without content is that of a run that has made it and not locked it yet.
    return !isThere || taken.wasLeftBehind ? taken : nil
  }

  func isOpen(_ run: String) -> Bool {
    let lock = path(run + DraftFile.lockEnding)
    return access(lock, F_OK) == 0 && !SessionLock.isAbandoned(lock)
  }

  func files(of run: String) -> [DraftFile] {
    FileTree.names(in: path).compactMap { DraftFile($0) }.filter { $0.run == run }
      .sorted { $0.number < $1.number }
  }

  /// Removes what an interrupted write left.
  func clear(_ run: String) {
    for name in FileTree.names(in: path) where name.hasPrefix(run) && name.hasSuffix(".tmp") {
      unlink(path(name))
    }
  }

  // MARK: Files

  func write(_ draft: Draft, to file: DraftFile) throws(DraftFault) {
    do throws(FileFault) {
      try SafeFile.store(DraftText.write(draft, of: owner), to: path(file.name), replace: true)
    } catch { throw fault(because: error.reason) }
  }

  /// With what an editor has left of it; `nil` if it is no draft of this person.
  func read(_ file: DraftFile) -> Draft? {
    guard let text = text(of: file.name),
      let draft = DraftText.read(text, of: owner, as: file.number)
    else { return nil }
    guard draft.editing != nil else { return draft }
    guard let bytes = bytes(of: file.edited), let edited = try? UTF8Text.written(bytes) else {
      return draft.numbered(file.number)
    }
    let was = draft.fields.first { $0.name == draft.editing }?.text ?? ""
    let isLineAdded = edited.hasSuffix("\n") && !was.hasSuffix("\n")
    let found = DisplayText.block(isLineAdded ? String(edited.dropLast()) : edited)
    // The editor may have saved long after it was opened.
    let saved = found == was ? nil : modified(file.edited)
    return draft.numbered(file.number, edited: found, at: saved)
  }

  private func modified(_ name: String) -> Timestamp? {
    var status = stat()
    guard lstat(path(name), &status) == 0 else { return nil }
    return Timestamp(seconds: Int64(status.modified.seconds))
  }

  private func text(of name: String) -> String? {
    bytes(of: name).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Only of an ordinary file of this account, and of a bounded size.
  private func bytes(of name: String) -> [UInt8]? {
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_size <= Limit.bytes
    else { return nil }
    return try? Descriptor.read(descriptor, limit: Limit.bytes)
  }

  func remove(_ file: DraftFile) {
    unlink(path(file.name))
    unlink(path(file.edited))
  }

  /// Renames a file that is no draft of this person, so that it is reported once. Returns the sentence, for people who
  /// may know where it is.
  func putAway(_ file: DraftFile) -> String? {
    let other = path("ignored-\(file.name)")
    guard Platform.rename(path(file.name), other) == 0, owner.isToldPlaces else { return nil }
    return "A draft was ignored, because it is damaged or somebody else's: \(DisplayText.line(other))."
  }
}
