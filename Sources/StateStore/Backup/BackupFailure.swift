import Domain

/// Why a back-up was not made, or not put back. The workspace is as it was unless the sentence says otherwise.
package enum BackupFailure: Error, Hashable, Sendable {
  case store(StoreError)
  /// A file or directory could not be written: what the system said.
  case cannotWrite(String, why: String)
  /// The directory for back-ups is not there, and is not made: its disk may not be mounted.
  case noDirectory(String)
  /// Sizes in bytes.
  case noRoom(at: String, free: Int, needed: Int)
  /// The place of the new back-up is taken.
  case exists(String)
  /// The workspace itself is not whole, so that its copy was not kept: the first thing found.
  case damaged(String)
  /// What is wrong with a back-up, without the full stop.
  case unreadable(String)
  /// Another back-up of the same place is under way.
  case busy(String)
}

extension BackupFailure {
  /// One sentence: what was not done, why, and a way out.
  package var sentence: String { DisplayText.line(words) }

  private var words: String {
    switch self {
    case .store(let error): error.sentence
    case .cannotWrite(let path, let why): "Not written: \(path): \(why). Choose another place."
    case .noDirectory(let path):
      "Not backed up: there is no directory \(path). Is its disk mounted? If it is to be a new one, make it: "
        + "mkdir -p \(ShellText.word(path))."
    case .noRoom(let path, let free, let needed):
      "Not written: \(path) has \(ByteCount.text(free)) free, and \(ByteCount.text(needed)) are needed. Free some space, or choose another place."
    case .exists(let path): "Not written: \(path) exists. Choose another place."
    case .damaged(let what):
      "Not backed up: the workspace is not whole (\(what)). Earlier back-ups are kept; golive doctor says more."
    case .unreadable(let why):
      "This back-up cannot be used: \(why). Choose another; golive backup list shows them."
    case .busy(let path):
      "Not backed up: another back-up is being written to \(path). Try again when it is done."
    }
  }
}
