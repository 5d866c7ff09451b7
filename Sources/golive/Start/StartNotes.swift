import StateStore

extension Invocation {
  /// What a dashboard says first, besides what its keys, themes and templates have to say.
  func startNotes(isDemo: Bool) -> [String] {
    let problems = Settings(paths).problems
    // Others' projects are no business of a customer's login.
    guard !isDemo, login?.project == nil, let failed = DailyBackup(self).problem else { return problems }
    return problems + [failed]
  }
}
