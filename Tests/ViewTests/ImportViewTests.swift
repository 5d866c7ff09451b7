import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Theming

/// The list that is about to be imported.
struct ImportViewTests {
  private func draw(
    _ preview: ImportPreview, at size: Size, ascii: Bool = true, keys: [Verb] = []
  ) throws -> Grid {
    let context = Drawn.context(try PortsProject.midway(), ListsProject.ipm, size)
    var screen = ImportScreen()
    screen.take(preview, askedOn: .ports)
    for key in keys { _ = screen.handle(key, in: context) }
    var surface = try Drawn.surface(size, ascii: ascii)
    surface.drawImport(screen, context, in: context.body)
    return surface.grid
  }

  @Test(arguments: Drawn.sizes, [true, false]) func numbersArePreviewed(size: Size, ascii: Bool) throws {
    let file = try NumberFile(reading: Array(PortsProject.numberList.utf8))
    let question = ImportQuestion(
      project: ListsProject.id, path: "/home/lee/numbers.csv", list: .numbers(country: nil, scope: nil))
    let preview = ImportPreview(question, .numbers(file, NumberImport(file, into: [])), sequence: 1)
    try expectGolden(
      try draw(preview, at: size, ascii: ascii), "import-numbers-\(size)-\(ascii ? "ascii" : "unicode")")
  }
}
