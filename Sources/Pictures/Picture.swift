import Canvas
import Layout

/// A screen as a picture: SVG that depends on nothing outside itself, the same bytes for the same screen.
package struct Picture {
  private let grid: Grid
  private let paper: PicturePaper
  private let title: String

  /// - Parameter title: what the picture shows, for those who do not see it.
  package init(_ grid: Grid, on paper: PicturePaper, title: String) {
    self.grid = grid
    self.paper = paper
    self.title = title
  }

  package var svg: String {
    let rows = (0..<grid.size.rows).map {
      RowMarkup(grid, row: $0, top: $0 * CellSize.height, on: paper).text
    }
    return Sheet(grid.size, on: paper, title: title).around(rows.joined())
  }

  /// The screen as plain text, without the spaces at the end of its lines.
  package var text: String {
    grid.lines.map { line in
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return line[..<end] + "\n"
    }.joined()
  }

  package func written(as form: PictureForm) -> String {
    switch form {
    case .svg: svg
    case .text: text
    }
  }
}

/// In what form a picture is written.
package enum PictureForm: Hashable, Sendable {
  case svg
  case text

  package static let rule = "a picture's name ends in .svg, or in .txt for text"

  /// As the file's name ends; `nil` if it ends in neither.
  package init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".svg") {
      self = .svg
    } else if name.hasSuffix(".txt") {
      self = .text
    } else {
      return nil
    }
  }
}

/// The frame of a picture: its size, its page and its font.
struct Sheet {
  /// Around the screen.
  private static let margin = 12
  private static let fonts =
    "ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,Liberation Mono,monospace"

  private let size: Size
  private let paper: PicturePaper
  private let title: String

  init(_ size: Size, on paper: PicturePaper, title: String) {
    self.size = size
    self.paper = paper
    self.title = title
  }

  /// - Parameter style: more rules of style.
  func around(_ rows: String, style: String = "") -> String {
    let width = size.columns * CellSize.width + 2 * Self.margin
    let height = size.rows * CellSize.height + 2 * Self.margin
    let name = Markup.escaped(title)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(name)">
      <title>\(name)</title>
      <style>.g{shape-rendering:crispEdges}\(style)</style>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(paper.page.hex)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))" font-family="\(Self.fonts)" \
      font-size="\(CellSize.font)" fill="\(paper.text.hex)">
      \(rows)</g>
      </svg>

      """
  }
}
