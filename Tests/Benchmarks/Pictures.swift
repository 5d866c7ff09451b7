import Canvas
import Dashboard
import Domain
import Layout
import Platform
import SQLiteEngine
import Session
import StateStore
import TestSupport
import Theming
import Views

/// golive's own frames in the floor program's format: the first, and the one after every key of a stage.
enum Pictures {
  static func write(of stage: Stage, size: Size, to path: String) throws {
    let display = MemoryDisplay(stage.script.keys.map { .input(.key($0)) }, size: size)
    let engine = try SQLiteEngine.open(at: stage.home + "/data/workspace")
    let moment = stage.moment
    let actor = Actor(name: Person.name, role: .ipm)
    let store = try Workspace(engine, actor: actor, via: "bench", rules: .domain)
    let services = Services(
      clock: { moment }, commandID: { "none" }, themeNames: ["terminal"], theme: { _, _ in nil },
      newProject: { (form) throws(StoreError) in throw .projectExists(form.customer) })
    let model = Model(actor: actor, moment: moment, size: size)
    let runtime = Runtime(
      WholeDashboard(model), display: display, store: store, services: services,
      seat: Forgetful(), theme: try Theme.load("terminal", depth: .palette))
    _ = runtime.run()
    guard let file = fopen(path, "w") else { return }
    for frame in display.frames { fputs(text(frame), file) }
    fclose(file)
  }

  /// Only cells that are not blank on a cleared screen.
  private static func text(_ frame: Grid) -> String {
    var text = ""
    for row in 0..<frame.size.rows {
      var column = 0
      while column < frame.size.columns {
        let style = frame[column, row].style
        let end = (column..<frame.size.columns).first { frame[$0, row].style != style } ?? frame.size.columns
        let words = words(frame, row, column..<end)
        if style != .plain || words.contains(where: { $0 != " " }) {
          text += "\(row) \(column) \(style.foreground) \(style.background) \(style.attributes.rawValue) "
          text += words + "\n"
        }
        column = end
      }
    }
    return text + "= \(frame.cursor?.row ?? -1) \(frame.cursor?.column ?? -1)\n"
  }

  private static func words(_ frame: Grid, _ row: Int, _ columns: Range<Int>) -> String {
    var words = String.UnicodeScalarView()
    for column in columns {
      let cell = frame[column, row]
      guard cell.scalar != 0 else { continue }
      words.append(contentsOf: ([cell.scalar] + frame.marks(of: cell)).compactMap(Unicode.Scalar.init))
    }
    return String(words)
  }
}

/// The person golive takes the user of this machine to be.
enum Person {
  static var name: String {
    guard let entry = getpwuid(getuid()) else { return "user \(getuid())" }
    let full = String(cString: entry.pointee.pw_gecos)
    return full.split(separator: ",", omittingEmptySubsequences: false).first.flatMap {
      $0.isEmpty ? nil : String($0)
    } ?? String(cString: entry.pointee.pw_name)
  }
}
