import Canvas
import Dashboard
import Domain
import Layout
import Pictures
import StateStore
import TestSupport
import Testing
import Theming

@testable import Session

/// `:screenshot` on a screen.
@Suite struct ScreenPictureTests {
  private final class Files { var texts: [String: String] = [:] }
  private final class Seat: UIStateStore {
    func load() -> [String: String] { [:] }
    func save(_ values: [String: String]) {}
  }

  private let files = Files()
  private let theme = Theme(plain: "plain")

  private func run(_ keys: String, capabilities: SessionCapabilities = .account) throws -> MemoryDisplay {
    let display = MemoryDisplay(keys: keys)
    let store = try CanaryWorkspace().provider
    var services = Services.still("c")
    services.capabilities = capabilities
    services.write = { [files] (text, path) throws(StoreError) in
      guard files.texts[path] == nil else { throw .refused(.rule("\(path) exists")) }
      files.texts[path] = text
    }
    let model = Model(
      actor: store.actor, moment: SmallProject.moment, size: display.size, capabilities: capabilities)
    let runtime = Runtime(
      WholeDashboard(model), display: display, store: store, services: services, seat: Seat(), theme: theme)
    _ = runtime.run()
    return display
  }

  @Test func thePictureIsTheScreenWithoutPaletteAndQuestion() throws {
    let display = try run(": screenshot enter enter")
    let screen = try #require(display.frames.first)
    #expect(display.frames.count > 5, "the palette and the question were on the screen meanwhile")
    let title = "golive: \(screen.text(row: 0).trimmed)"
    #expect(
      files.texts == ["golive-portfolio.svg": Picture(screen, on: PicturePaper(theme), title: title).svg])
    #expect(display.screen.contains("Wrote golive-portfolio.svg."))
  }

  @Test func aNameThatEndsInTxtIsText() throws {
    let display = try run(": screenshot enter ctrl-u screen.txt enter")
    let screen = try #require(display.frames.first)
    #expect(files.texts == ["screen.txt": Picture(screen, on: PicturePaper(theme), title: "").text])
  }

  @Test func anotherEndingIsRefusedAndAFileThatExistsIsLeftAsItIs() throws {
    let other = try run(": screenshot enter ctrl-u screen.png enter")
    #expect(other.screen.contains("a picture's name ends in .svg"))
    #expect(files.texts.isEmpty)
    files.texts["golive-portfolio.svg"] = "mine"
    let again = try run(": screenshot enter enter")
    #expect(again.screen.contains("golive-portfolio.svg exists"))
    #expect(files.texts == ["golive-portfolio.svg": "mine"])
  }

  @Test func aLoginIsToldWhyItIsOff() throws {
    let display = try run(": screenshot enter enter", capabilities: .dashboard)
    #expect(display.frames.map(MemoryDisplay.text).contains { $0.contains("A login writes no files.") })
    #expect(files.texts.isEmpty)
  }
}
