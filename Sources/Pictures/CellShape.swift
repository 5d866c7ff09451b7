/// How a sign that fills or joins cells is drawn: as a shape, so that lines meet whatever the font.
///
/// All signs the program itself draws are among them; no picture depends on a font for those.
enum CellShape: Hashable {
  /// A thin line; relative to the upper left corner of the cell.
  case line(String)
  /// A line as heavy as that of letters, likewise.
  case sign(String)
  /// A filled outline, likewise.
  case outline(String)
  /// A filled part of the cell, in quarters of the ink.
  case block(x: Int, y: Int, width: Int, height: Int, quarters: Int)

  /// `nil` for what is written as text.
  init?(_ scalar: UInt32) {
    if let sign = Self.signs[scalar] {
      self = sign
    } else if let block = Self.block(scalar) {
      self = block
    } else {
      return nil
    }
  }

  static let across = "m0 9.5h9"

  private static let signs: [UInt32: CellShape] = [
    // Lines go through the middle of the cell, at 4.5 and 9.5.
    0x2500: .line(across), 0x2502: .line("m4.5 0v18"),
    0x250C: .line("m4.5 18v-8.5h4.5"), 0x2510: .line("m0 9.5h4.5v8.5"),
    0x2514: .line("m4.5 0v9.5h4.5"), 0x2518: .line("m0 9.5h4.5v-9.5"),
    0x251C: .line("m4.5 0v18m0-8.5h4.5"), 0x2524: .line("m4.5 0v18m0-8.5h-4.5"),
    0x252C: .line("m0 9.5h9m-4.5 0v8.5"), 0x2534: .line("m0 9.5h9m-4.5 0v-9.5"),
    0x253C: .line("m0 9.5h9m-4.5-9.5v18"),
    // Small triangles: up, right, down, left.
    0x25B4: .outline("m1.5 12.5l3-6l3 6z"), 0x25B8: .outline("m2 6l5 3.5l-5 3.5z"),
    0x25BE: .outline("m1.5 6.5l3 6l3-6z"), 0x25C2: .outline("m7 6l-5 3.5l5 3.5z"),
    // Tick, cross, empty box, barred circle.
    0x2713: .sign("m1.5 10l2.2 3.5l4-8"), 0x2717: .sign("m1.5 5.5l6 8m0-8l-6 8"),
    0x2610: .sign("m1.5 6.5h6v6h-6z"),
    0x2298: .sign("m1 9.5a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1-7 0m1.1-2.4l4.8 4.8"),
  ]

  /// Bars are drawn in eighths of a cell.
  private static func block(_ scalar: UInt32) -> CellShape? {
    switch scalar {
    case 0x2581...0x2588:
      let height = Int(scalar - 0x2580) * CellSize.height / 8
      return .block(
        x: 0, y: CellSize.height - height, width: CellSize.width, height: height, quarters: 4)
    case 0x2589...0x258F:
      let width = Int(0x2590 - scalar) * CellSize.width / 8
      return .block(x: 0, y: 0, width: max(1, width), height: CellSize.height, quarters: 4)
    case 0x2591...0x2593:
      return .block(
        x: 0, y: 0, width: CellSize.width, height: CellSize.height, quarters: Int(scalar - 0x2590))
    default: return nil
    }
  }
}

/// The size of a cell in a picture. Whole numbers, so that the edges of cells are sharp.
enum CellSize {
  static let width = 9
  static let height = 18
  /// Of the font; its characters are about a cell wide.
  static let font = 15
  /// Where letters stand, below the upper edge of the cell.
  static let baseline = 14
}
