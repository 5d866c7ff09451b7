/// What to do instead of a refused command; each surface words it for itself.
package enum WayOut: Hashable, Sendable {
  /// Show the open criteria of the closed gate.
  case gate
  /// Withdraw a signature.
  case withdraw(ProjectID, ItemID)
  /// Sign an approval.
  case sign(ProjectID, SignOff.Subject)
  /// Move the day of a task.
  case moveTask(ProjectID, ItemID)
  case decide(ProjectID)
  /// Show what stands before the declaration of services live.
  case declaration(ProjectID)

  /// In the dashboard: a key, or a command after `:`.
  package var keys: String {
    switch self {
    case .gate: "w why."
    case .withdraw, .sign: "approvals (g a) does it."
    case .moveTask: "= moves it."
    case .decide: ":go-no-go decides."
    case .declaration: "w lists them."
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
    case .declaration(let project): "golive cutover \(project) lists them."
    }
  }
}
