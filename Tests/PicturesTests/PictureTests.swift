import Canvas
import Layout
import Testing
import Theming

@testable import Pictures

/// A screen as SVG: every cell in its place, whatever the font.
@Suite struct PictureTests {
  private let paper = PicturePaper(Theme(plain: "plain"))

  private func grid(_ rows: [String], style: Style = .plain) -> Grid {
    var grid = Grid(Size(columns: 12, rows: rows.count))
    for (row, text) in rows.enumerated() { grid.write(text, column: 0, row: row, style: style) }
    return grid
  }

  private func svg(_ grid: Grid) -> String { Picture(grid, on: paper, title: "<A & B>").svg }

  @Test func theSameScreenIsTheSameBytesAndNothingIsOutsideIt() {
    let screen = grid(["┌ A & <b> ─┐", "│ 設計 ok \"│"])
    let text = svg(screen)
    #expect(text == svg(screen))
    #expect(text.contains("aria-label=\"&lt;A &amp; B&gt;\""))
    #expect(text.contains(">&amp; &lt;b&gt;<") || text.contains(">A &amp; &lt;b&gt;<"))
    #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
    // Twelve cells of 9, two rows of 18, a margin around.
    #expect(text.contains("width=\"132\" height=\"60\""))
  }

  @Test func wordsStandAtTheirColumnsAndAreAsWideAsTheirCells() {
    let text = svg(grid(["ab c  de"]))
    #expect(text.contains("<text x=\"0\" y=\"14\" textLength=\"36\">ab c</text>"))
    #expect(text.contains("<text x=\"54\" y=\"14\" textLength=\"18\">de</text>"))
  }

  @Test func aWideSignTakesTwoCellsAndASignOfAnotherFontIsAlone() {
    let text = svg(grid(["設a●b"]))
    #expect(text.contains("<text x=\"0\" y=\"14\" textLength=\"18\">設</text>"))
    #expect(text.contains("<text x=\"18\" y=\"14\">a</text>"))
    #expect(text.contains("<text x=\"27\" y=\"14\">●</text>"))
    #expect(text.contains("<text x=\"36\" y=\"14\">b</text>"))
  }

  @Test func aMarkStaysOnItsLetter() { #expect(svg(grid(["e\u{0301}x"])).contains(">e\u{0301}x<")) }

  @Test func oneStyleIsOneTextAndAnotherStyleAnother() {
    var screen = grid(["abcd"])
    screen.write("cd", column: 2, row: 0, style: Style(attributes: .bold))
    let text = svg(screen)
    #expect(text.contains(">ab<") && text.contains(" font-weight=\"bold\">cd<"))
  }

  @Test func backgroundsOfARowAreOneAreaAndReverseTurnsTheColours() {
    let text = svg(grid(["ab cd"], style: Style(foreground: 16, background: 231, attributes: .reverse)))
    #expect(text.contains("<path class=\"g\" fill=\"#000000\" d=\"M0 0h45v18H0z\"/>"))
    #expect(text.contains("fill=\"#ffffff\">ab cd<"))
  }

  @Test func underlinesGoThroughSpacesAndDimIsFaint() {
    let text = svg(grid(["a b"], style: Style(attributes: [.underline, .dim])))
    let faint = RGB(0xD0D0D0).mixed(with: RGB(0x1C1C1C), parts: 5, of: 8).hex
    #expect(text.contains("<path fill=\"none\" stroke=\"\(faint)\" d=\"M0 16.5h27\"/>"))
    #expect(text.contains("fill=\"\(faint)\">a b<"))
  }

  @Test func linesOfABoxMeet() {
    var screen = Grid(Size(columns: 4, rows: 3))
    screen.box(Rect(column: 0, row: 0, columns: 4, rows: 3))
    let text = svg(screen)
    // The corner ends where the line begins, and where the side begins below it.
    #expect(text.contains("M0 0m4.5 18v-8.5h4.5"))
    #expect(text.contains("M9 9.5h18"))
    #expect(text.contains("M0 18m4.5 0v18"))
    #expect(!text.contains("<text"))
  }

  @Test func aBarIsFilledWithoutGapsAndItsRestIsFaint() {
    var screen = Grid(Size(columns: 4, rows: 1))
    screen.bar(Rect(column: 0, row: 0, columns: 4, rows: 1), done: 2, of: 4, style: .plain, empty: .plain)
    let text = svg(screen)
    #expect(text.contains("fill=\"#d0d0d0\" d=\"M0 0h18v18h-18z\""))
    #expect(text.contains("fill=\"#494949\" d=\"M18 0h18v18h-18z\""))
  }

  /// No font has to have them.
  @Test func everySignOfTheProgramIsAShape() {
    let glyphs = Glyphs.unicode
    let signs = [
      glyphs.done, glyphs.doing, glyphs.open, glyphs.blocked, glyphs.failed, glyphs.new, glyphs.cursor,
      glyphs.barFull, glyphs.barEmpty, glyphs.up, glyphs.down, glyphs.left, glyphs.right, glyphs.horizontal,
      glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft, glyphs.bottomRight, glyphs.teeLeft,
      glyphs.teeRight,
    ]
    for sign in signs + (1...8).map(glyphs.level) {
      #expect(sign.unicodeScalars.first.flatMap { CellShape($0.value) } != nil, "\(sign)")
    }
  }

  @Test func asTextItIsWhatIsReadWithoutSpacesAtTheEnd() {
    #expect(Picture(grid(["ab", "", " c"]), on: paper, title: "").text == "ab\n\n c\n")
  }

  @Test(arguments: [("a.svg", PictureForm.svg), ("b.TXT", .text), ("c.png", nil), ("svg", nil)])
  func theNameOfTheFileSaysTheForm(path: String, form: PictureForm?) {
    #expect(PictureForm(path: path) == form)
  }

  /// The signs of a theme can be read on its page, also where the theme leaves its colours to the terminal.
  @Test(arguments: Theme.builtInNames, PicturePaper.Ground.allCases)
  func everyThemeCanBeRead(name: String, ground: PicturePaper.Ground) throws {
    let theme = try Theme.load(name, depth: .palette)
    let paper = PicturePaper(theme, on: ground)
    for role in Role.allCases {
      let paint = paper.paint(theme[role])
      #expect(paint.ink.contrast(with: paint.ground) >= 4.5, "\(name) \(role.name)")
    }
  }
}
