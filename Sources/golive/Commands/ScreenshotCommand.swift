import ArgumentParser
import Canvas
import Dashboard
import Domain
import Layout
import Pictures
import StateStore
import Theming

struct ScreenshotCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: "Draw a screen of the dashboard as SVG or as text, without a terminal.",
    discussion: """
      With --keys it is the screen after these keys, separated by blanks: --keys "j j enter", and type:WORD for letters
      one after the other. A picture only shows: keys that would store something, or leave the dashboard, do nothing.
      For somebody of the customer's side it is their own screen.
      """)
  @Option(
    help: "The project, for a screen that shows one.", completion: .custom(Completions.projects))
  var project: String?
  @Option(
    help: "The screen, such as board; otherwise the portfolio.",
    completion: .list(ScreenshotWords.screens))
  var screen: String?
  @Option(help: "Columns and rows, as 100x30.") var size = "100x30"
  @Option(help: "Keys to press before, as in keys.toml.") var keys: String?
  @Flag(help: "Of the demo: invented customers, in a temporary workspace.") var demo = false
  @Flag(help: "Write SVG; otherwise the form follows the name of the file.") var svg = false
  @Flag(help: "Write plain text.") var text = false
  @Flag(help: "Themes that leave the background to the terminal are drawn on a light one.") var light = false
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if svg, text { throw ValidationError("Choose one of --svg and --text.") }
  }

  func run(_ call: Invocation) throws(CommandFailure) {
    // Whatever can be wrong in the words is told before a demo is made.
    var shot = Screenshot(theme: try ScreenshotWords.theme(options.theme, in: call.paths))
    shot.screen = try ScreenshotWords.screen(screen, of: call.actor)
    shot.size = try ScreenshotWords.size(size)
    shot.steps = try keys.map { (text) throws(CommandFailure) in [try ScreenshotWords.keys(text)] } ?? []
    shot.isASCII = options.ascii
    let form = try form
    guard shot.screen.needsProject == false || project != nil || call.actor.side == .customer else {
      throw CommandFailure(
        .usage,
        "--screen: \(shot.screen.rawValue) shows one project; name it with --project. No picture was made.")
    }
    guard demo else { return try put(shot, form, call) }
    let workspace = try DemoWorkspace(call)
    defer { workspace.remove() }
    shot.isDemo = true
    try put(
      shot, form, workspace.invocation(call, as: options.actorText == nil ? DemoPeople.ipm : call.actor))
  }

  private var form: PictureForm {
    get throws(CommandFailure) {
      if svg { return .svg }
      if text { return .text }
      guard let path = file.to else { return .svg }
      guard let form = PictureForm(path: path) else {
        throw CommandFailure(
          .usage,
          "--to \(DisplayText.line(path)): \(PictureForm.rule); or add --svg or --text. No picture was made.")
      }
      return form
    }
  }

  private func put(_ shot: Screenshot, _ form: PictureForm, _ call: Invocation) throws(CommandFailure) {
    let store = try call.store()
    var shot = shot
    if let project {
      let found = try ProjectSearch(store: store).one(project)
      shot.project = SeatChoice(id: found.id, customer: found.customer)
    }
    guard let grid = try shot.frames(call).last else {
      throw CommandFailure(.workspace, "The screen could not be drawn. No picture was made.")
    }
    let paper = PicturePaper(shot.theme, on: light ? .light : .dark)
    let picture = Picture(grid, on: paper, title: shot.title(for: call.actor))
    try file.put(picture.written(as: form), saying: "wrote \(shot.screen.title)")
  }
}
