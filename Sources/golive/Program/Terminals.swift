/// Drawing comes with the terminal; until then the portfolio is printed.
enum Terminals {
  static let canDraw = false

  static func run(_ call: Invocation, _ options: GlobalOptions, isDemo: Bool = false) throws(CommandFailure) {
  }
}
