import StateStore

extension Invocation {
  /// What a dashboard says first, besides what its keys, themes and templates have to say.
  func startNotes(isDemo: Bool) -> [String] {
    let problems = Settings(paths).problems
    guard !isDemo, seesWorkspace else { return problems }
    return problems + Engines.warnings(placeAt: paths.workspace)
      + [DailyBackup(self).problem].compactMap { $0 }
  }
}
