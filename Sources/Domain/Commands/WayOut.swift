/// What is to be done instead of something refused: every surface says it in its own words.
package enum WayOut: Hashable, Sendable {
  /// What a closed gate misses.
  case gate
  /// A signature is taken back.
  case withdraw(ProjectID, ItemID)
  /// An approval is signed.
  case sign(ProjectID, SignOff.Subject)
  /// The one day of a task is moved.
  case moveTask(ProjectID, ItemID)
  case decide(ProjectID)

  /// In the dashboard: a key, or what is typed behind `:`.
  package var keys: String {
    switch self {
    case .gate: "w why."
    case .withdraw, .sign: "approvals (g a) does it."
    case .moveTask: "= moves it."
    case .decide: ":go-no-go decides."
    }
  }

  /// On a command line.
  package var shell: String {
    switch self {
    case .gate: "golive gate PROJECT shows what each misses."
    case .withdraw(let project, let signOff): "golive withdraw \(project) \(signOff) --reason TEXT does it."
    case .sign(let project, let subject): "golive sign \(project) \(subject.rawValue) does it."
    case .moveTask(let project, let task): "golive task due \(project) DAY \(task) --reason TEXT moves it."
    case .decide(let project): "golive gate decide \(project) no-go --name NAME --conditions WHY decides."
    }
  }
}
