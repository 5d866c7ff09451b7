import Canvas
import Testing
import Theming

@Suite("Built-in themes")
struct BuiltInThemeTests {
  @Test("Every theme gives every role a look at every depth", arguments: Theme.builtInNames)
  func resolves(name: String) throws {
    for depth in ColourDepth.allCases {
      let theme = try Theme.load(name, depth: depth)

      #expect(theme.name == name)
      for role in Role.allCases {
        let style = theme[role]
        #expect(style.foreground < max(1, depth.rawValue) && style.background < max(1, depth.rawValue))
        #expect(style.foreground < 0 || style.foreground != style.background, "\(role) at \(depth)")
      }
    }
  }

  @Test(
    "Without colours only attributes are left, and what stands out still does", arguments: Theme.builtInNames)
  func monochrome(name: String) throws {
    let theme = try Theme.load(name, depth: .mono)

    for style in Role.allCases.map({ theme[$0] }) {
      #expect(style.foreground == -1 && style.background == -1)
      #expect(style.attributes.isSubset(of: [.bold, .underline, .reverse]))
    }
    #expect(theme[.cursor].attributes.contains(.reverse))
    #expect(theme[.selected].attributes.contains(.underline))
    for role in [Role.blocked, .failed, .error, .p1] { #expect(!theme[role].attributes.isEmpty, "\(role)") }
  }

  @Test("The default theme uses the terminal's own 16 colours on its own background")
  func terminalTheme() throws {
    let theme = try Theme.load("terminal", depth: .palette)

    #expect(theme[.text] == .plain)
    #expect(theme[.done] == Style(foreground: 2))
    #expect(theme[.blocked] == Style(foreground: 5, attributes: .bold))
    #expect(Role.allCases.allSatisfy { theme[$0].background == -1 && theme[$0].foreground < 16 })
  }
}
