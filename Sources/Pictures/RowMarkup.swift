import Canvas
import Layout

/// A row of a grid in SVG, an element to a line.
struct RowMarkup {
  /// The elements, indented.
  let text: String

  /// - Parameter top: the upper edge of the row.
  init(_ grid: Grid, row: Int, top: Int, on paper: PicturePaper) {
    let runs = CellRuns(grid, row: row, on: paper)
    var elements: [String] = []
    for (colour, stretches) in Self.byColour(runs.grounds, \.colour) {
      let path = stretches.map {
        "M\(Self.x($0.column)) \(top)h\($0.columns * CellSize.width)v\(CellSize.height)H\(Self.x($0.column))z"
      }.joined()
      elements.append("<path class=\"g\" fill=\"\(colour)\" d=\"\(path)\"/>")
    }
    elements += Self.shapes(runs.shapes, top: top)
    for (colour, stretches) in Self.byColour(runs.underlines, \.colour) {
      let path = stretches.map {
        "M\(Self.x($0.column)) \(top + 16).5h\($0.columns * CellSize.width)"
      }.joined()
      elements.append("<path fill=\"none\" stroke=\"\(colour)\" d=\"\(path)\"/>")
    }
    elements += runs.words.map { Self.words($0, top: top, on: paper) }
    // On a sign the program shows itself where one is.
    if let caret = grid.cursor, caret.row == row, grid[caret.column, row].scalar == 32 {
      elements.append(
        "<path class=\"g\" fill=\"\(paper.text.hex)\" d=\"M\(Self.x(caret.column)) \(top + 1)h2v16h-2z\"/>")
    }
    text = elements.map { $0 + "\n" }.joined()
  }

  private static func x(_ column: Int) -> Int { column * CellSize.width }

  private static func words(_ words: CellRuns.Words, top: Int, on paper: PicturePaper) -> String {
    var attributes = "x=\"\(x(words.column))\" y=\"\(top + CellSize.baseline)\""
    if words.columns > 1 { attributes += " textLength=\"\(words.columns * CellSize.width)\"" }
    if words.look.colour != paper.text.hex { attributes += " fill=\"\(words.look.colour)\"" }
    if words.look.isBold { attributes += " font-weight=\"bold\"" }
    if words.look.isItalic { attributes += " font-style=\"italic\"" }
    return "<text \(attributes)>\(Markup.escaped(words.text))</text>"
  }

  /// What goes on into the next cell is one shape, and what one pen draws is one path.
  private static func shapes(_ shapes: [CellRuns.Shape], top: Int) -> [String] {
    var order: [Pen] = []
    var paths: [Pen: String] = [:]
    var index = 0
    while index < shapes.count {
      let first = shapes[index]
      var cells = 1
      while first.shape.goesOn, index + cells < shapes.count,
        shapes[index + cells].isNext(to: first, by: cells)
      { cells += 1 }
      let pen = Pen(colour: first.colour, width: first.shape.lineWidth)
      if paths[pen] == nil { order.append(pen) }
      paths[pen, default: ""] += first.path(top: top, cells: cells)
      index += cells
    }
    return order.map { pen in
      let path = paths[pen] ?? ""
      guard let width = pen.width else { return "<path fill=\"\(pen.colour)\" d=\"\(path)\"/>" }
      return "<path fill=\"none\" stroke=\"\(pen.colour)\" stroke-width=\"\(width)\" d=\"\(path)\"/>"
    }
  }

  private struct Pen: Hashable {
    let colour: String
    /// `nil` fills what the path goes around.
    let width: String?
  }

  /// In the order in which the colours come.
  private static func byColour<Part>(
    _ parts: [Part], _ colour: KeyPath<Part, String>
  ) -> [(colour: String, parts: [Part])] {
    var groups: [(colour: String, parts: [Part])] = []
    for part in parts {
      if let known = groups.firstIndex(where: { $0.colour == part[keyPath: colour] }) {
        groups[known].parts.append(part)
      } else {
        groups.append((part[keyPath: colour], [part]))
      }
    }
    return groups
  }
}

extension CellShape {
  fileprivate var lineWidth: String? {
    switch self {
    case .line: "1"
    case .sign: "1.4"
    case .outline, .block: nil
    }
  }

  /// Whether several of it in a row are one: a horizontal line, or filled cells.
  fileprivate var goesOn: Bool {
    switch self {
    case .line(let path): path == Self.across
    case .sign, .outline: false
    case .block(_, _, let width, _, _): width == CellSize.width
    }
  }
}

extension CellRuns.Shape {
  fileprivate func isNext(to first: CellRuns.Shape, by cells: Int) -> Bool {
    column == first.column + cells && shape == first.shape && colour == first.colour
  }

  fileprivate func path(top: Int, cells: Int) -> String {
    let left = column * CellSize.width
    switch shape {
    case .line where shape.goesOn: return "M\(left) \(top + 9).5h\(cells * CellSize.width)"
    case .line(let path), .sign(let path), .outline(let path): return "M\(left) \(top)\(path)"
    case .block(let x, let y, let width, let height, _):
      let all = width + (cells - 1) * CellSize.width
      return "M\(left + x) \(top + y)h\(all)v\(height)h-\(all)z"
    }
  }
}

/// Text in XML.
enum Markup {
  /// Controls have no place in XML, and none in a grid.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result.append("?")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
