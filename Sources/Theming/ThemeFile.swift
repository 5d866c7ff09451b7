import Canvas
import TOMLKit

/// A theme file that is read but not yet resolved.
struct ThemeFile {
  struct Look {
    var foreground: Colour?
    var background: Colour?
    var attributes: Style.Attributes?
    var parent: Role?
  }

  let name: String
  /// Indexed by the raw values of the roles; `nil` for a role the file leaves out.
  private var looks = [Look?](repeating: nil, count: Role.allCases.count)
  private let source: ThemeSource
  private var palette: [String: Colour] = [:]

  /// Reads a theme; an unknown key is an error, so that typing errors are noticed.
  init(_ source: ThemeSource) throws(ThemeError) {
    self.source = source
    name = source.name
    let table = try source.table()
    for (key, value) in table {
      switch key {
      case "name", "about":
        guard value.type == .string else { throw source.error([key], "expected text in quotes") }
      case "palette", "roles":
        guard value.type == .table else { throw source.error([key], "expected a table, [\(key)]") }
      default: throw source.error([key], "expected name, about, [palette] or [roles]")
      }
    }
    for (key, value) in table["palette"]?.table ?? TOMLTable() {
      palette[key] = try colour(value, at: ["palette", key])
    }
    for (key, value) in table["roles"]?.table ?? TOMLTable() {
      guard let role = Role(name: key) else {
        throw source.error(["roles", key], "no role has this name")
      }
      guard let look = value.table else {
        throw source.error(["roles", key], "expected a table such as { fg = \"green\" }")
      }
      looks[role.rawValue] = try self.look(look, at: ["roles", key])
    }
  }

  func look(of role: Role) -> Look? { looks[role.rawValue] }

  private func look(_ table: TOMLTable, at path: [String]) throws(ThemeError) -> Look {
    var look = Look()
    for (key, value) in table {
      let path = path + [key]
      switch key {
      case "fg": look.foreground = try colour(value, at: path)
      case "bg": look.background = try colour(value, at: path)
      case "attr": look.attributes = try attributes(value, at: path)
      case "inherit":
        guard let text = value.string, let parent = Role(name: text) else {
          throw source.error(path, "expected the name of a role")
        }
        look.parent = parent
      default: throw source.error(path, "expected fg, bg, attr or inherit")
      }
    }
    return look
  }

  private func colour(_ value: TOMLValueConvertible, at path: [String]) throws(ThemeError) -> Colour {
    if let index = value.int.flatMap(UInt8.init(exactly:)) { return .index(index) }
    if let text = value.string, let colour = palette[text] ?? Colour(text) { return colour }
    throw source.error(
      path, "expected a colour: \"#rrggbb\", 0 to 255, \"default\", an ANSI name or one from [palette]")
  }

  private func attributes(
    _ value: TOMLValueConvertible, at path: [String]
  ) throws(ThemeError) -> Style.Attributes {
    let words = value.array.map { $0.map(\.string) } ?? [value.string]
    var result = Style.Attributes.plain
    for word in words {
      switch word {
      case "bold": result.insert(.bold)
      case "dim": result.insert(.dim)
      case "italic": result.insert(.italic)
      case "underline": result.insert(.underline)
      case "reverse": result.insert(.reverse)
      default: throw source.error(path, "expected bold, dim, italic, underline or reverse, or a list of them")
      }
    }
    return result
  }
}
