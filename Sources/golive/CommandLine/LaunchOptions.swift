import Domain

/// The values of the global options; `LaunchOptions()` is a command line without any.
///
/// Separate from `GlobalOptions`, which only the parser can create, because opening the dashboard skips the
/// parser.
struct LaunchOptions {
  var workspace: String?
  /// `name[:role]`.
  var actor: String?
  /// `nil` if no output format was requested: the dashboard, if it can be drawn.
  var format: Output.Format?
  /// Texts as they are stored.
  var isRaw = false
  /// Tables wider than the terminal.
  var isWide = false
  var theme: String?
  /// Of the customer's screen, and of what is written for the customer.
  var language: String?
  var isLinear = false
  var isMouseOff = false
  var isASCII = false

  var output: Output { Output(format: format ?? .plain, raw: isRaw, isWide: isWide) }

  /// - Parameter usual: the name of the settings.
  func person(_ usual: String? = nil) throws(CommandFailure) -> Actor {
    guard let actor else { return Actor(name: usual ?? SystemUser.current.name, role: .ipm) }
    return try Actor(argument: actor)
  }
}

extension GlobalOptions {
  var launchOptions: LaunchOptions {
    LaunchOptions(
      workspace: workspace, actor: actorText, format: json ? .json : csv ? .csv : plain ? .plain : nil,
      isRaw: raw, isWide: wide, theme: theme, language: language, isLinear: linear, isMouseOff: noMouse,
      isASCII: ascii)
  }

  /// Whether an output format for programs was requested.
  var wantsText: Bool { launchOptions.format != nil }
}
