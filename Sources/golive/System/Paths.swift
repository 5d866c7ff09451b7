import Platform

/// Where golive stores things: `GOLIVE_HOME` or the XDG directories.
struct Paths: Sendable {
  /// The user's themes, templates and keys.
  let config: String
  let data: String
  /// What may be lost without harm: the last place, message logs.
  let state: String
  /// The directory of the workspace in use, or its address on a database server.
  let workspace: String

  init(workspace chosen: String?) {
    if let home = Environment.value("GOLIVE_HOME") {
      let root = Self.absolute(home)
      config = root + "/config"
      data = root + "/data"
      state = root + "/state"
    } else {
      config = Self.xdg("XDG_CONFIG_HOME", default: ".config")
      data = Self.xdg("XDG_DATA_HOME", default: ".local/share")
      state = Self.xdg("XDG_STATE_HOME", default: ".local/state")
    }
    workspace = chosen.map { Engines.isServer($0) ? $0 : Self.absolute($0) } ?? data + "/workspace"
  }

  /// The paths of a service account: its workspace, and nobody's configuration.
  ///
  /// - Parameter server: an address of a workspace that is used instead.
  init(home: String, server: String? = nil) {
    config = "/dev/null"
    data = home + "/.local/share/golive"
    state = home + "/.local/state/golive"
    workspace = server ?? data + "/workspace"
  }

  var themes: String { config + "/themes" }
  var templates: String { config + "/templates" }
  /// An organisation's own document templates.
  var documents: String { config + "/documents" }
  /// Sentences of the customers' screens: those of the machine, then one's own. A login has the machine's alone.
  var texts: [String] { [Self.sharedTexts, ownTexts] }
  var ownTexts: String { config + "/texts" }
  static let sharedTexts = "/etc/golive/texts"
  var keys: String { config + "/keys.toml" }
  /// A person's own views of lists.
  var views: String { config + "/views.toml" }
  var settings: String { config + "/config.toml" }
  /// Copies of workspaces, unless the settings name another place.
  var backups: String { state + "/backups" }

  /// The XDG rule: a relative path in such a variable is ignored.
  private static func xdg(_ name: String, default fallback: String) -> String {
    if let base = Environment.value(name), base.hasPrefix("/") { return base + "/golive" }
    return (Environment.value("HOME") ?? SystemUser.current.home) + "/" + fallback + "/golive"
  }

  static func absolute(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }
}
