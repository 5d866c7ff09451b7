import CBuild
import Documents
import StateStore
import Terminal

/// The version of this program, and what it was made from.
enum Version {
  static let text = "0.1.0"

  /// As a short hash; `nil` for a build outside a repository.
  static var commit: String? {
    let commit = String(cString: golive_commit())
    return commit.isEmpty ? nil : commit
  }

  static var buildDay: String { String(cString: golive_build_day()) }

  /// The system's libraries that it runs with.
  static var libraries: [(name: String, version: String)] {
    [
      ("SQLite", Engines.libraryVersion), ("libpq", Engines.serverLibraryVersion),
      ("ncurses", CursesDisplay.libraryVersion),
      ("OpenSSL", Digest.libraryVersion), ("cmark-gfm", HTMLPage.libraryVersion),
    ]
  }

  /// For `--version`: three lines.
  static var whole: String {
    """
    golive \(text)
    built \(buildDay)\(commit.map { " from commit \($0)" } ?? "")
    \(libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", "))
    """
  }
}
