import Canvas
import Dashboard
import Layout
import Theming

/// The parts of the last frame as they were drawn, to be taken over where they are the same in the next one.
///
/// A part is the same while `Model.edition`, its name and its area are; one that no key changes, while
/// `Model.dataEdition` is. What follows the cursor is therefore no part: it is drawn over the parts, or apart from them.
package struct Sketch: Sendable {
  /// What tells a part from the others of a frame.
  enum Name: Hashable, Sendable {
    case title, tabs, hints, view, titles, progress, due, news, strip, legend
    case row(Int)
    /// Of the board; with the column that has the cursor, or the place of the card in it.
    case phases(Int), gate(Int), lane(Int)
    case card(Int, isCurrent: Bool)
    /// Of the timeline, from that column on: the calendar, which no key changes.
    case header(Int, TimelineZoom)

    fileprivate var followsKeys: Bool { if case .header = self { false } else { true } }
  }

  private struct Part: Sendable {
    let edition: Int
    let name: Name
    let area: Rect
    let regions: [Region]
  }

  /// What the terminal and the theme make of a part.
  private struct Means: Equatable {
    let size: Size
    let isASCII: Bool
    let glyphs: Glyphs
    let theme: Theme
  }

  private var means: Means?
  private var edition = 0
  private var dataEdition = 0
  /// The parts before cursor and overlays were laid over them; between them are cells of no meaning.
  private var cells = Grid(Size(columns: 0, rows: 0))
  private var old: [Part] = []
  private var new: [Part] = []
  /// Parts of this frame that were taken over.
  package private(set) var taken = 0

  package init() {}

  /// A frame begins.
  mutating func begin(_ grid: Grid, theme: Theme, _ model: Model) {
    edition = model.edition
    dataEdition = model.dataEdition
    taken = 0
    (old, new) = (new, old)
    new.removeAll(keepingCapacity: true)
    let now = Means(size: grid.size, isASCII: grid.isASCII, glyphs: grid.glyphs, theme: theme)
    guard now != means else { return }
    means = now
    old = []
    cells = Grid(grid.size)
  }

  /// Puts the part into `grid`, and gives what the mouse does there; `nil` when it has to be drawn.
  mutating func take(_ name: Name, in area: Rect, into grid: inout Grid) -> [Region]? {
    guard let place = old.firstIndex(where: { $0.name == name }), old[place].edition == edition(of: name),
      old[place].area == area
    else { return nil }
    grid.copy(area, from: cells)
    new.append(old[place])
    taken += 1
    return old[place].regions
  }

  private func edition(of name: Name) -> Int { name.followsKeys ? edition : dataEdition }

  mutating func keep(_ name: Name, in area: Rect, of grid: Grid, _ regions: some Sequence<Region>) {
    old.removeAll { $0.area.overlaps(area) }
    cells.copy(area, from: grid)
    new.append(Part(edition: edition(of: name), name: name, area: area, regions: Array(regions)))
  }
}

extension Surface {
  /// Draws what lies in `area` and nowhere else, or takes it from the last frame.
  mutating func part(_ name: Sketch.Name, in area: Rect, _ draw: (inout Surface) -> Void) {
    guard sketch != nil, !area.isEmpty else { return draw(&self) }
    if let known = sketch?.take(name, in: area, into: &grid) {
      regions += known
      return
    }
    let (marks, first) = (grid.marks.count, regions.count)
    draw(&self)
    // Combining marks are numbered frame by frame.
    guard grid.marks.count == marks else { return }
    sketch?.keep(name, in: area, of: grid, regions[first...])
  }
}
