import ArgumentParser
import Canvas
import Dashboard
import Domain
import Layout
import Pictures
import StateStore
import Theming

/// The pictures of the README: screens of the demo, and a film of the first minute.
struct ReadmePictures {
  struct File {
    /// `board.svg`
    let name: String
    let svg: String
  }

  /// A screen, and who looks at it.
  private struct Still {
    let name: String
    let screen: ScreenID
    var project: String?
    var keys = ""
    var isCustomers = false
    let title: String
  }

  /// Keys, what is said about the screen they lead to, and how long it is to be read.
  private struct Step {
    let keys: String
    let shown: String
    let words: String
    let tenths: Int
  }

  private static let stills = [
    Still(name: "portfolio", screen: .portfolio, title: "The portfolio: every customer, and what needs you"),
    Still(
      name: "board", screen: .board, project: "northwind", keys: "j j",
      title: "The board of a customer: tasks by phase, with who has each of them"),
    Still(
      name: "timeline", screen: .timeline, project: "acme", keys: "j j j L L L",
      title: "The timeline with a what-if: what follows from a task that ends three days later"),
    Still(
      name: "waiting", screen: .work, keys: "j j",
      title: "Waiting: everything that others have, by who has it and for how long"),
    Still(
      name: "seat", screen: .portfolio, project: "northwind", isCustomers: true,
      title: "The customer's own screen: the date, what is left, and one question at a time"),
  ]

  private static let film = [
    Step(keys: "", shown: "golive demo", words: "every customer on one screen", tenths: 30),
    Step(keys: "j j j j j j j j j", shown: "j", words: "Acme Logistics is two days late", tenths: 20),
    Step(keys: "enter", shown: "Enter", words: "its board: tasks by phase", tenths: 25),
    Step(keys: "w", shown: "w", words: "why is the gate still closed? Every criterion says so", tenths: 35),
    Step(
      keys: "esc 5 j j j", shown: "Esc 5 j", words: "the timeline: this task is critical, and late",
      tenths: 25),
    Step(keys: "L", shown: "L", words: "what if it ends a day later?", tenths: 25),
    Step(
      keys: "L L", shown: "L L", words: "three days later: every consequence, and nothing stored yet",
      tenths: 40),
    Step(
      keys: "enter type:Carrier space type:is space type:late", shown: "Enter",
      words: "keep it, with a reason", tenths: 25),
    Step(
      keys: "enter", shown: "Enter", words: "stored: everything that follows has moved with it", tenths: 30),
    Step(keys: "u", shown: "u", words: "and taken back: every change can be", tenths: 40),
  ]

  private let theme: Theme
  private let call: Invocation

  /// - Parameter call: on the workspace of a demo, as its IPM.
  init(_ call: Invocation) throws(CommandFailure) {
    theme = try ScreenshotWords.theme("dark", in: call.paths)
    self.call = call
  }

  func files() throws(CommandFailure) -> [File] {
    var files: [File] = []
    for still in Self.stills {
      let grids = try screens(still)
      guard let grid = grids.last else { continue }
      files.append(
        File(name: still.name + ".svg", svg: Picture(grid, on: PicturePaper(theme), title: still.title).svg))
    }
    // The last, because it changes something for a moment.
    return files + [File(name: "first-minute.svg", svg: try filmed())]
  }

  private func screens(_ still: Still) throws(CommandFailure) -> [Grid] {
    var shot = Screenshot(screen: still.screen, theme: theme, isDemo: true)
    shot.steps = [try ScreenshotWords.keys(still.keys)]
    guard let name = still.project else { return try shot.frames(call) }
    let open = try call.open(name)
    shot.project = SeatChoice(id: open.id, customer: open.project.head.customer)
    guard still.isCustomers else { return try shot.frames(call) }
    return try shot.frames(call.moved(to: call.paths.workspace, as: open.project.mainContact))
  }

  private func filmed() throws(CommandFailure) -> String {
    var shot = Screenshot(theme: theme, isDemo: true)
    shot.steps = try Self.film.dropFirst().map { (step) throws(CommandFailure) in
      try ScreenshotWords.keys(step.keys)
    }
    let frames = zip(try shot.frames(call), Self.film).map { grid, step in
      Film.Frame(grid, caption: caption(step, columns: grid.size.columns), tenths: step.tenths)
    }
    let title = "The first minute: portfolio, why, what if, keep, undo"
    return Film(frames, on: PicturePaper(theme), title: title).svg
  }

  private func caption(_ step: Step, columns: Int) -> Grid {
    var grid = Grid(Size(columns: columns, rows: 1), ascii: false, glyphs: .unicode, style: theme[.text])
    let used = grid.write(step.shown, column: 1, row: 0, style: theme[.borderFocus])
    grid.write(step.words, column: used + 3, row: 0, style: theme[.text])
    return grid
  }
}

/// For those who change a screen that the README shows.
struct PicturesCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "pictures", abstract: "Write the pictures of the README into a directory.",
    shouldDisplay: false)
  @Argument(help: "The directory; it is made.") var directory: String
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    do throws(SystemError) { try Directories.make(directory) } catch {
      throw CommandFailure(.workspace, "\(DisplayText.line(directory)): \(error.text). Nothing was written.")
    }
    let workspace = try DemoWorkspace(call)
    defer { workspace.remove() }
    for file in try ReadmePictures(workspace.invocation(call, as: DemoPeople.ipm)).files() {
      try SafeFile.write(file.svg, to: "\(directory)/\(file.name)", replace: true)
    }
  }
}
