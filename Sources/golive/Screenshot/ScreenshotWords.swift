import Dashboard
import Domain
import Layout
import Theming

/// The words of `golive screenshot`, with the nearest where one is unknown.
enum ScreenshotWords {
  /// The preview of an import is no place to go to.
  static let screens = ScreenID.allCases.filter { $0 != .imports }.map(\.rawValue)
  private static let sizes = (columns: 40...400, rows: 10...200)

  /// The customer's side has one screen, which has no name.
  static func screen(_ name: String?, of actor: Actor) throws(CommandFailure) -> ScreenID {
    if let name, actor.side == .customer {
      throw CommandFailure(
        .usage,
        "--screen \(DisplayText.line(name)): the customer's side has one screen; leave --screen out. \(nothing)"
      )
    }
    guard let name else { return .portfolio }
    let word = name.lowercased()
    guard screens.contains(word), let screen = ScreenID(rawValue: word) else {
      throw unknown("--screen", name, "screen", among: screens)
    }
    return screen
  }

  static func theme(_ name: String?, in paths: Paths) throws(CommandFailure) -> Theme {
    let name = name ?? "dark"
    let names = Theme.names(directory: paths.themes)
    guard names.contains(name) else { throw unknown("--theme", name, "theme", among: names) }
    do throws(ThemeError) {
      return try Theme.load(name, depth: .palette, directory: paths.themes)
    } catch {
      throw CommandFailure(.usage, "--theme: \(DisplayText.line(error.sentence)) \(nothing)")
    }
  }

  /// Reads `100x30`.
  static func size(_ text: String) throws(CommandFailure) -> Size {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], sizes.columns.contains(columns),
      sizes.rows.contains(rows)
    else {
      throw CommandFailure(
        .usage,
        "--size: \"\(DisplayText.line(text))\" is no size; it is columns x rows, as 100x30, from 40x10 to 400x200. "
          + nothing)
    }
    return Size(columns: columns, rows: rows)
  }

  /// Reads `j j enter type:northwind`.
  static func keys(_ text: String) throws(CommandFailure) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      if word.hasPrefix(typed), word.count > typed.count {
        keys += word.dropFirst(typed.count).map(Key.character)
      } else if let key = Key(text: String(word)) {
        keys.append(key)
      } else {
        let near =
          Fuzzy.nearest(to: word.lowercased(), among: Key.namedTexts).map { " Did you mean \($0)?" } ?? ""
        throw CommandFailure(
          .usage,
          "--keys: \"\(DisplayText.line(String(word)))\" is no key.\(near) Keys are single characters and names such as "
            + "enter, esc, ctrl-p; \(typed)\(DisplayText.line(String(word))) types it. \(nothing)")
      }
    }
    return keys
  }

  private static let typed = "type:"
  private static let nothing = "No picture was made."

  private static func unknown(
    _ option: String, _ word: String, _ kind: String, among names: [String]
  ) -> CommandFailure {
    let near = Fuzzy.nearest(to: word.lowercased(), among: names).map { " Did you mean \($0)?" } ?? ""
    return CommandFailure(
      .usage,
      "\(option): no \(kind) is named \"\(DisplayText.line(word))\".\(near) There are \(names.joined(separator: ", ")). "
        + nothing)
  }
}
