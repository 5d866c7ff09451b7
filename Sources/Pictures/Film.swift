import Canvas
import Layout

/// Screens one after the other, as one SVG that moves by itself; without animation it shows the first.
///
/// A row that several screens have in common is in it once, so that its size grows with what changes.
package struct Film {
  package struct Frame {
    let grid: Grid
    /// One row below the screen, of the same width.
    let caption: Grid
    /// How long it is shown, in tenths of a second.
    let tenths: Int

    package init(_ grid: Grid, caption: Grid, tenths: Int) {
      (self.grid, self.caption, self.tenths) = (grid, caption, tenths)
    }

    fileprivate func markup(row: Int, on paper: PicturePaper) -> String {
      // The caption stands apart by half a row.
      row < grid.size.rows
        ? RowMarkup(grid, row: row, top: row * CellSize.height, on: paper).text
        : RowMarkup(caption, row: 0, top: row * CellSize.height + CellSize.height / 2, on: paper).text
    }
  }

  private let frames: [Frame]
  private let paper: PicturePaper
  private let title: String

  /// - Parameter frames: of one size.
  package init(_ frames: [Frame], on paper: PicturePaper, title: String) {
    self.frames = frames.filter { $0.grid.size == frames.first?.grid.size }
    self.paper = paper
    self.title = title
  }

  package var svg: String {
    guard let size = frames.first?.grid.size else { return "" }
    var showings: [[Bool]] = []
    var rows = ""
    for row in 0...size.rows {
      for (markup, frames) in contents(of: row) where !markup.isEmpty {
        guard frames.contains(false) else {
          rows += markup
          continue
        }
        let known = showings.firstIndex(of: frames)
        if known == nil { showings.append(frames) }
        let hidden = frames[0] ? "" : " visibility=\"hidden\""
        rows += "<g class=\"f\(known ?? showings.count - 1)\"\(hidden)>\n\(markup)</g>\n"
      }
    }
    let sheet = Sheet(Size(columns: size.columns, rows: size.rows + 2), on: paper, title: title)
    return sheet.around(rows, style: style(of: showings))
  }

  /// What a row holds, and in which frames.
  private func contents(of row: Int) -> [(markup: String, frames: [Bool])] {
    var contents: [(markup: String, frames: [Bool])] = []
    for (index, frame) in frames.enumerated() {
      let markup = frame.markup(row: row, on: paper)
      if let known = contents.firstIndex(where: { $0.markup == markup }) {
        contents[known].frames[index] = true
      } else {
        contents.append((markup, frames.indices.map { $0 == index }))
      }
    }
    return contents
  }

  /// One animation for all that is shown in the same frames. Who wants no motion sees the first frame.
  private func style(of showings: [[Bool]]) -> String {
    let all = frames.reduce(0) { $0 + $1.tenths }
    let rules = showings.enumerated().map { index, isShown in
      var keys = ""
      var time = 0
      for (frame, shown) in isShown.enumerated() {
        if frame == 0 || shown != isShown[frame - 1] {
          keys += "\(Self.percent(time, of: all)){visibility:\(shown ? "visible" : "hidden")}"
        }
        time += frames[frame].tenths
      }
      let length = "\(all / 10).\(all % 10)s"
      return ".f\(index){animation:f\(index) \(length) step-end infinite}\n@keyframes f\(index){\(keys)}\n"
    }
    return "\n" + rules.joined() + "@media (prefers-reduced-motion:reduce){g{animation:none!important}}\n"
  }

  private static func percent(_ part: Int, of all: Int) -> String {
    let hundredths = part * 10_000 / max(1, all)
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)%"
  }
}
