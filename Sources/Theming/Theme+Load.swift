import SafeTOML

extension Theme {
  /// The built-in themes, the default first.
  package static let builtInNames = ["terminal", "dark", "light", "cvd-dark", "cvd-light", "mono"]

  /// Reads a theme by name: `NAME.toml` in `directory` if it exists, else the built-in of that name.
  package static func load(
    _ name: String, depth: ColourDepth, directory: String? = nil
  ) throws(ThemeError) -> Theme {
    guard isName(name) else {
      throw ThemeError(file: "theme", problem: "expected a name of letters, digits, - and _")
    }
    if let directory, let text = try read("\(directory)/\(name).toml") {
      return try Theme(ThemeSource(name: name, file: "\(directory)/\(name).toml", text: text), depth: depth)
    }
    guard let bytes = builtIn(name) else {
      let known = names(directory: directory).joined(separator: ", ")
      throw ThemeError(file: "theme", problem: "no theme is named \(name); there are \(known)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return try Theme(ThemeSource(name: name, file: name, text: text), depth: depth)
  }

  /// Reads a theme from a file of at most 256 KiB.
  package static func load(file path: String, depth: ColourDepth) throws(ThemeError) -> Theme {
    guard let text = try read(path) else {
      throw ThemeError(file: path, problem: "there is no such file")
    }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let name = last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
    return try Theme(ThemeSource(name: name, file: path, text: text), depth: depth)
  }

  /// Names that `load` accepts: the built-in themes, then those in `directory` in alphabetical order.
  package static func names(directory: String? = nil) -> [String] {
    let files = directory.flatMap { try? TOMLText.names(in: $0) } ?? []
    let own = files.map { String($0.dropLast(5)) }
    return builtInNames + own.filter { isName($0) && !builtInNames.contains($0) }
  }

  private init(_ source: ThemeSource, depth: ColourDepth) throws(ThemeError) {
    try self.init(try ThemeFile(source), source: source, depth: depth)
  }

  private static func read(_ path: String) throws(ThemeError) -> String? {
    do {
      return try TOMLText.read(path, limit: 256 * 1024)
    } catch {
      throw ThemeError(error)
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }

  private static func builtIn(_ name: String) -> [UInt8]? {
    switch name {
    case "terminal": PackageResources.terminal_toml
    case "dark": PackageResources.dark_toml
    case "light": PackageResources.light_toml
    case "cvd-dark": PackageResources.cvd_dark_toml
    case "cvd-light": PackageResources.cvd_light_toml
    case "mono": PackageResources.mono_toml
    default: nil
    }
  }
}
