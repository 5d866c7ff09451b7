import Platform

/// This program once more, beside the one that runs: without a terminal, in a session of its own, waited for by nobody.
enum BackgroundProgram {
  /// Not for a login that is confined already: the sandbox refuses new processes.
  static func start(_ arguments: [String]) {
    _ = ChildProcess.start(
      ThisProgram.startPath, ["golive"] + arguments, environment: Environment.all, .none(.session))
  }
}
