import Canvas
import Foundation
import Testing
import Theming

@Suite("Theme files")
struct ThemeFileTests {
  /// Loads `text` as `NAME.toml` from its own directory.
  private func load(_ text: String, name: String = "mine", depth: ColourDepth = .palette) throws -> Theme {
    let directory = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try Data(text.utf8).write(to: directory.appending(path: "\(name).toml"))
    return try Theme.load(name, depth: depth, directory: directory.path)
  }

  private func failure(_ text: String) -> ThemeError? {
    do {
      _ = try load(text)
      return nil
    } catch {
      return error as? ThemeError
    }
  }

  @Test("Colours are hex, an index, an ANSI name, default, or a name from the palette")
  func colours() throws {
    let theme = try load(
      """
      [palette]
      sky = "#5fafff"
      [roles]
      text = { fg = 252, bg = "#1c1c1c" }
      done = { fg = "sky" }
      late = { fg = "bright-red", bg = "default", attr = ["bold", "underline"] }
      gate = { fg = "17" }
      """)

    #expect(theme[.text] == Style(foreground: 252, background: 234))
    #expect(theme[.done] == Style(foreground: 75, background: 234))
    #expect(theme[.late] == Style(foreground: 9, attributes: [.bold, .underline]))
    #expect(theme[.gate].foreground == 17)
  }

  @Test("A role takes from its parent what it leaves open, and from inherit where named")
  func inherits() throws {
    let theme = try load(
      """
      [roles]
      text = { fg = "white", bg = "black" }
      tab = { attr = "bold" }
      tab-current = { bg = "blue" }
      late = { inherit = "failed" }
      failed = { fg = "red", attr = "bold" }
      p1 = { inherit = "failed", attr = [] }
      """)

    #expect(theme[.tabCurrent] == Style(foreground: 7, background: 4, attributes: .bold))
    #expect(theme[.late] == theme[.failed])
    #expect(theme[.p1] == Style(foreground: 1, background: 0))
    #expect(theme[.customer] == theme[.text])
  }

  @Test("Colours degrade step by step and text never takes the colour of its ground")
  func degrades() throws {
    let text = """
      [roles]
      text = { fg = "#d0d0d0", bg = "#1c1c1c" }
      done = { fg = "#87d787" }
      late = { fg = "#d78700" }
      muted = { fg = "#767676" }
      cursor = { fg = "#eeeeee", bg = "#ffffff" }
      """
    let sixteen = try load(text, depth: .sixteen)
    let eight = try load(text, depth: .eight)

    #expect(sixteen[.text] == Style(foreground: 7, background: 0))
    #expect(sixteen[.done].foreground == 10)
    #expect(sixteen[.late].foreground == 11)
    #expect(sixteen[.muted].foreground == 8)
    #expect(sixteen[.cursor].foreground != sixteen[.cursor].background)
    #expect(eight[.done] == Style(foreground: 2, background: 0, attributes: .bold))
    #expect(eight[.muted] == Style(foreground: 7, background: 0))
    #expect(eight[.cursor].foreground != eight[.cursor].background)
    #expect(try load(text, depth: .mono)[.cursor] == Style(attributes: .reverse))
  }

  @Test(
    "A mistake names the file, the key, the line and what was expected",
    arguments: [
      ("[roles]\ndone = { fg = \"grren\" }", "roles.done.fg", 2, "expected a colour"),
      ("[roles]\n\ntext = {}\n[roles.done]\nfg = 256", "roles.done.fg", 4, "expected a colour"),
      ("[roles]\ndoen = { fg = \"green\" }", "roles.doen", 2, "no role"),
      ("[roles]\ndone = \"green\"", "roles.done", 2, "expected a table"),
      ("[roles]\ndone = { attr = \"blink\" }", "roles.done.attr", 2, "expected bold"),
      ("[roles]\ndone = { colour = \"green\" }", "roles.done.colour", 2, "expected fg"),
      ("[roles]\ndone = { inherit = \"gone\" }", "roles.done.inherit", 2, "name of a role"),
      (
        "[roles]\nlate = { inherit = \"done\" }\ndone = { inherit = \"late\" }", "roles.done.inherit", 3,
        "circle"
      ),
      ("[palette]\nsky = \"#5fafg0\"", "palette.sky", 2, "expected a colour"),
      ("[colours]\n", "colours", 1, "expected name"),
      ("name = 3", "name", 1, "expected text"),
    ])
  func explains(text: String, keyPath: String, line: Int, problem: String) throws {
    let error = try #require(failure(text))

    #expect(error.keyPath == keyPath)
    #expect(error.line == line)
    #expect(error.problem.contains(problem), "\(error.problem)")
    #expect(error.sentence.contains("mine.toml:\(line): \(keyPath): "))
    #expect(error.sentence.hasSuffix("The theme was not changed."))
  }

  @Test("What is not TOML, not text, or too long is refused")
  func refuses() {
    #expect(failure("[roles]\ndone = ")?.line == 2)
    #expect(failure("a = [}")?.line == 1, "the TOML library would stop the program here")
    #expect(failure("name = \"a\u{0}b\"")?.problem.contains("UTF-8 text") == true)
    #expect(failure(String(repeating: "# filler\n", count: 40_000))?.problem.contains("256 KiB") == true)
    #expect(throws: ThemeError.self) { try Theme.load(file: "/tmp", depth: .palette) }
    #expect(throws: ThemeError.self) { try Theme.load(file: "/nonexistent/x.toml", depth: .palette) }
  }

  @Test("A name is not a path, and an unknown one lists those there are")
  func names() throws {
    #expect(throws: ThemeError.self) { try Theme.load("../mono", depth: .mono) }
    #expect(throws: ThemeError.self) { try Theme.load("", depth: .mono) }
    do {
      _ = try Theme.load("solarised", depth: .mono)
      Issue.record("expected an error")
    } catch {
      #expect(error.sentence.contains("terminal, dark, light, cvd-dark, cvd-light, mono"))
    }
  }

  @Test("A person's own theme of the same name comes first, and is listed")
  func own() throws {
    #expect(try load("[roles]\ntext = { fg = 3 }", name: "dark")[.text] == Style(foreground: 3))
    #expect(Theme.names(directory: "/nonexistent") == Theme.builtInNames)

    let directory = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for name in ["zebra.toml", "dark.toml", "autumn.toml", "notes.txt", "\u{1B}[2J.toml"] {
      try Data().write(to: directory.appending(path: name))
    }
    #expect(Theme.names(directory: directory.path) == Theme.builtInNames + ["autumn", "zebra"])
  }
}
