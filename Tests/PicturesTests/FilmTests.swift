import Canvas
import Layout
import Testing
import Theming

@testable import Pictures

/// Screens one after the other in one picture.
@Suite struct FilmTests {
  private func frame(_ rows: [String], tenths: Int) -> Film.Frame {
    var grid = Grid(Size(columns: 5, rows: rows.count))
    for (row, text) in rows.enumerated() { grid.write(text, column: 0, row: row) }
    return Film.Frame(grid, caption: Grid(Size(columns: 5, rows: 1)), tenths: tenths)
  }

  private func svg(_ frames: [Film.Frame]) -> String {
    Film(frames, on: PicturePaper(Theme(plain: "plain")), title: "film").svg
  }

  @Test func whatStaysIsThereOnceAndWhatChangesHasItsTime() {
    let text = svg([frame(["same", "one"], tenths: 10), frame(["same", "two"], tenths: 30)])
    #expect(text.components(separatedBy: ">same<").count == 2)
    #expect(text.contains("<g class=\"f0\">\n<text x=\"0\" y=\"32\" textLength=\"27\">one</text>\n</g>"))
    #expect(text.contains("<g class=\"f1\" visibility=\"hidden\">\n<text x=\"0\" y=\"32\""))
    #expect(text.contains(".f0{animation:f0 4.0s step-end infinite}"))
    #expect(text.contains("@keyframes f0{0.00%{visibility:visible}25.00%{visibility:hidden}}"))
    #expect(text.contains("@keyframes f1{0.00%{visibility:hidden}25.00%{visibility:visible}}"))
    #expect(text.contains("prefers-reduced-motion"))
  }

  @Test func aScreenThatComesBackIsNotDrawnAgain() {
    let text = svg([frame(["a"], tenths: 10), frame(["b"], tenths: 10), frame(["a"], tenths: 10)])
    #expect(text.components(separatedBy: ">a<").count == 2)
    #expect(text.contains("{0.00%{visibility:visible}33.33%{visibility:hidden}66.66%{visibility:visible}}"))
  }

  @Test func nothingIsNothing() { #expect(svg([]) == "") }
}
