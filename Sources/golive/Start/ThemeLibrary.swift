import Theming

/// The available themes, including the user's own.
struct ThemeLibrary {
  let directory: String

  var names: [String] { Theme.names(directory: directory) }

  func theme(_ name: String, depth: ColourDepth) -> Theme? {
    try? Theme.load(name, depth: depth, directory: directory)
  }

  /// Faults in the user's own themes.
  var problems: [String] {
    names.compactMap { name -> String? in
      do throws(ThemeError) {
        _ = try Theme.load(name, depth: .palette, directory: directory)
        return nil
      } catch { return error.sentence }
    }
  }

  /// The theme to start with, and why it is not the requested one.
  func theme(wanted: String?, remembered: String?, depth: ColourDepth) -> (look: Theme, problems: [String]) {
    var problems: [String] = []
    for name in [wanted, remembered, Theme.builtInNames.first].compactMap({ $0 }) {
      do {
        return (try Theme.load(name, depth: depth, directory: directory), problems)
      } catch {
        problems.append(error.sentence)
      }
    }
    return (Theme(plain: "plain"), problems)
  }
}
