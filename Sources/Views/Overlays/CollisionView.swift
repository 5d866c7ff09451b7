import Canvas
import Dashboard
import Domain
import Layout
import Theming

extension Surface {
  /// Both values with author and time, and the keys to choose.
  mutating func drawCollision(_ collision: ConflictQuestion, _ model: Model, _ geometry: Geometry) {
    let width = min(76, geometry.size.columns)
    let room = max(1, geometry.body.rows - 6)
    let theirs = pieces(collision.theirs(model.wording), width - 6)
    let mine = pieces(collision.mine(model.wording), width - 6)
    let half = max(1, (room - 1) / 2)
    let shown = (theirs: theirs.prefix(half), mine: mine.prefix(max(half, room - theirs.count - 1)))
    let rows = shown.theirs.count + shown.mine.count + 6
    let area = geometry.body.centred(columns: width, rows: min(rows, geometry.body.rows))
    let inside = box(area, title: model.wording(BoxText.twoPeople), overlay: true)
      .inset(columns: 1, rows: 0)
    var row = inside.row
    func line(_ text: String, _ role: StyleRole, indent: Int = 0) {
      guard row < inside.endRow - 1 else { return }
      write(text, column: inside.column + indent, row: row, limit: inside.columns - indent, role)
      row += 1
    }
    line(
      model.wording(
        BoxText.label, (.label, collision.title), (.text, collision.fieldWord(model.wording))), .overlay)
    line("\(collision.who(at: model.moment, model.wording)):", .overlayTitle)
    for piece in shown.theirs { line(piece, .overlay, indent: 2) }
    line(model.wording(BoxText.youNow), .overlayTitle)
    for piece in shown.mine { line(piece, .overlay, indent: 2) }
    guard inside.rows > 0 else { return }
    write(
      model.wording(BoxText.twoKeys), column: inside.column, row: inside.endRow - 1,
      limit: inside.columns, .hintKey)
  }

  private func pieces(_ text: String, _ width: Int) -> [String] {
    DisplayText.line(text).wrapped(to: max(1, width))
  }
}
