import Dashboard
import Domain
import StateStore

extension Invocation {
  /// What a dashboard says first, besides what its keys, themes and templates have to say, the weightiest first.
  ///
  /// A customer's side is told nothing of the workspace and its copies.
  func startNotes(isDemo: Bool) -> [String] {
    guard !isDemo, seesWorkspace else { return [] }
    return Engines.warnings(placeAt: paths.workspace) + [DailyBackup(self).problem].compactMap { $0 }
      + settings.problems
  }
}

extension Model {
  /// Announces what a start has to say, the weightiest first.
  mutating func begin(with sentences: [String]) {
    guard !sentences.isEmpty else { return }
    _ = update(.announced(sentences.map { DisplayText.line($0) }))
  }
}
