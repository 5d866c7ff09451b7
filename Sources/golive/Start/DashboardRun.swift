import Dashboard
import Session
import StateStore

/// Runs the dashboard on a screen or in plain lines, and switches between the two.
enum DashboardRun {
  /// What both use: one workspace, opened once.
  struct Context {
    let store: LazyWorkspace
    let seats: [SeatChoice]
    let isDemo: Bool
    /// Whether this is a login, already confined by the sandbox.
    let isConfined: Bool

    func confine(_ call: Invocation) throws(CommandFailure) {
      if call.login != nil, !isConfined {
        try Sandbox.close(connects: Engines.isServer(call.paths.workspace))
      }
    }
  }

  /// Runs until the person leaves. Returns the exit code: 0, or 128 + a signal.
  ///
  /// - Parameter seat: the project named by a person of the customer's side.
  static func run(
    _ call: Invocation, _ launchOptions: LaunchOptions, isDemo: Bool = false, seat: SeatChoice? = nil
  ) throws(CommandFailure) -> Int32 {
    let store = LazyWorkspace(call)
    // Faults of the workspace are reported before the screen is taken over.
    let seats = try storing { () throws(StoreError) in try store.seats(named: seat) }
    if !isDemo { DailyWork(call).begin() }
    var manner: Manner = LinearTerminal.isWanted(launchOptions) ? .lines : .screen
    var isConfined = false
    while true {
      let place = Context(store: store, seats: seats, isDemo: isDemo, isConfined: isConfined)
      let ending =
        switch manner {
        case .lines: try LinearTerminal.run(call, launchOptions, place)
        case .screen: try Terminals.run(call, launchOptions, place)
        }
      switch ending {
      case .left(let status): return status
      case .demo: return 0
      case .turned(let other): manner = other
      }
      isConfined = true
    }
  }
}
