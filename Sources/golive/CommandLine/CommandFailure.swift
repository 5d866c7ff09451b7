import Domain
import StateStore

/// Why a command line was not carried out, and its exit code.
struct CommandFailure: Error {
  enum Kind: Int32, CaseIterable {
    case refused = 1
    case usage = 2
    case notFound = 3
    case busy = 4
    case workspace = 5
    case unanswered = 6

    var meaning: String {
      switch self {
      case .refused: "refused by a rule of the work; nothing was changed but what the message names"
      case .usage: "the command line or a value in it cannot be read"
      case .notFound: "no such project, task, item, issue or person"
      case .busy: "busy, or changed by somebody else in the meantime; try again"
      case .workspace: "the workspace or a file cannot be used: missing, newer, damaged, full, wrong modes"
      case .unanswered: "stored, but the answer could not be written, as to a full disk; do not repeat it"
      }
    }
  }

  let kind: Kind
  /// One sentence with a way out.
  let sentence: String
  /// The sentence for the customer's side, where it differs.
  let plain: String?

  init(_ kind: Kind, _ sentence: String, plain: String? = nil) {
    self.kind = kind
    self.sentence = sentence
    self.plain = plain
  }

  init(_ error: StoreError) {
    self.init(Self.kind(of: error), error.sentence, plain: error.sentence(for: .customer))
  }

  /// As this person may read it: what is wrong with a workspace, and where it is, is for the provider.
  func told(to actor: Actor) -> CommandFailure {
    actor.side == .customer ? CommandFailure(kind, plain ?? sentence) : self
  }

  init(_ failure: BackupFailure) {
    switch failure {
    case .store(let error): self.init(error)
    case .busy: self.init(.busy, failure.sentence)
    case .exists: self.init(.usage, failure.sentence)
    case .noDirectory: self.init(.notFound, failure.sentence)
    case .cannotWrite, .noRoom, .damaged, .unreadable: self.init(.workspace, failure.sentence)
    }
  }

  private static func kind(of error: StoreError) -> Kind {
    switch error {
    case .refused(let refusal): kind(of: refusal)
    case .noSuchProject: .notFound
    case .projectExists, .nothingToUndo, .nothingToRedo, .undoBlocked: .refused
    case .busy, .unread(.busy): .busy
    case .missing, .full, .notAWorkspace, .newerSchema, .readOnly, .wrongOwner, .wrongMode, .symbolicLink,
      .hardLink, .networkFileSystem, .damaged, .undecided, .failed, .unusable, .disk, .unread(.disk),
      .unread(.full), .uncertain, .unanswered, .unreachable, .replaced, .cutShort:
      .workspace
    }
  }

  private static func kind(of refusal: Refusal) -> Kind {
    switch refusal {
    case .invalid: .usage
    case .unknownItem: .notFound
    case .rule, .blocked, .gateClosed, .notAllowed, .signed: .refused
    case .conflict, .outdated: .busy
    }
  }
}

/// Runs store calls and converts their errors into failures of the command line.
func storing<T>(_ body: () throws(StoreError) -> T) throws(CommandFailure) -> T {
  do { return try body() } catch { throw CommandFailure(error) }
}
