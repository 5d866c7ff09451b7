import Platform
import StateStore

/// The note beside a damaged workspace, and the decisions about earlier ones.
struct DamageFile {
  private let directory: String
  private var path: String { directory + "/damaged" }
  /// What somebody decided to live with; only ever added to.
  private var decisions: String { directory + "/damaged.accepted" }

  init(_ place: WorkspaceFiles) { directory = place.directory }

  var damage: Damage? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    return Damage(note: text(of: path), at: info.modified.seconds)
  }

  /// Returns whether there is a note now, this one or an earlier one, which stays.
  func note(_ damage: Damage) -> Bool {
    // Whoever is woken by the new name has to find all of it.
    let new = "\(path).\(getpid())"
    unlink(new)
    defer { unlink(new) }
    guard append(damage.note, to: new) else { return false }
    return link(new, path) == 0 || errno == EEXIST
  }

  func remove() { unlink(path) }

  func note(_ decision: DamageDecision) -> Bool { append(decision.note, to: decisions) }

  /// What somebody decided about a finding.
  func decision(on finding: String) -> DamageDecision? {
    DamageDecision(on: finding, notes: text(of: decisions))
  }

  private func text(of path: String) -> String {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func append(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array(text.utf8)
    return write(file, bytes, bytes.count) == bytes.count && Disk.sync(file)
  }
}
