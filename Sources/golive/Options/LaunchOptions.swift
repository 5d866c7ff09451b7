import Domain

/// What the options every command takes ask for; `LaunchOptions()` is a command line without words.
///
/// Apart from `GlobalOptions` because only a parser can fill those, and opening the dashboard needs none.
struct LaunchOptions {
  var workspace: String?
  /// `name[:role]`.
  var actor: String?
  /// `nil` where no form of output was asked for: the dashboard, where it can be drawn.
  var format: Output.Format?
  /// Texts as they are stored.
  var isRaw = false
  var theme: String?
  var isLinear = false
  var isMouseOff = false
  var isASCII = false

  var output: Output { Output(format: format ?? .plain, raw: isRaw) }

  func person() throws(CommandFailure) -> Actor {
    guard let actor else { return Actor(name: SystemUser.current.name, role: .ipm) }
    return try Actor(argument: actor)
  }
}

extension GlobalOptions {
  var launchOptions: LaunchOptions {
    LaunchOptions(
      workspace: workspace, actor: actorText, format: json ? .json : csv ? .csv : plain ? .plain : nil,
      isRaw: raw, theme: theme, isLinear: linear, isMouseOff: noMouse, isASCII: ascii)
  }

  /// Whether a form of output for programs was asked for.
  var wantsText: Bool { launchOptions.format != nil }
}
