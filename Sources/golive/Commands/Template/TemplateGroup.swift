import ArgumentParser
import Domain
import Templates

struct TemplateGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Kinds of projects: list them, check a file, write one of your own.",
    discussion: """
      Yours are the files *.toml in the directory templates of the configuration (golive info says where); golive help \
      templates says what stands in them. golive template new zoom-phone --from operator-connect begins one, and golive \
      template check names every fault with its line.
      """,
    subcommands: [TemplateList.self, TemplateShow.self, TemplateCheckCommand.self, TemplateNew.self],
    defaultSubcommand: TemplateList.self)
}

/// A command about templates, which are the provider's.
protocol TemplateCommand: ProgramCommand {
  func run(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure)
}

extension TemplateCommand {
  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "use templates")
    try run(TemplateLibrary(directories: [call.paths.templates]), call)
  }
}

struct TemplateList: TemplateCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All templates, where each comes from, and how many faults it has.")
  @OptionGroup var options: GlobalOptions

  func run(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.templates(library))
  }
}

struct TemplateShow: TemplateCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A template as it stands in its file, whole: the built-in one too.")
  @Argument(help: "Its code.", completion: .custom(Completions.templates)) var code: String
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) {
    let shown = try library.file(named: code)
    guard options.wantsText, call.output.format != .plain else {
      return try file.put(DisplayText.block(shown.text), saying: "wrote template \(code)")
    }
    try call.output.show(.templates([shown], in: library))
  }
}

struct TemplateCheckCommand: TemplateCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "All faults of templates at once, each with line, column and key.",
    discussion: """
      Exit code 0 is no fault, 2 is at least one. Warnings are no faults: words of another template's platform or \
      product, and options on which nothing depends.
      """)
  @Argument(
    help: "A file, or a code; otherwise all files of the directory templates.",
    completion: .file(extensions: ["toml"])
  )
  var target: String?
  @OptionGroup var options: GlobalOptions

  func run(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) {
    let files = try target.map { (name) throws(CommandFailure) in [try named(name, library)] }
    let checked = files ?? library.files.filter { !$0.isBuiltIn }
    try call.output.show(.templateCheck(checked, beside: library.templates))
    let faults = checked.map(\.reading.faults.count).reduce(0, +)
    guard faults == 0 else {
      throw CommandFailure(.usage, "\(faults.counted("fault")). Nothing was changed.")
    }
  }

  /// A template in use, or else a file.
  private func named(_ name: String, _ library: TemplateLibrary) throws(CommandFailure) -> TemplateFile {
    if let file = library.file(of: name) ?? TemplateFile.read(name) { return file }
    throw CommandFailure(
      .notFound,
      "There is no file and no template \"\(DisplayText.line(name))\". \(library.known(near: name))")
  }
}

extension TemplateLibrary {
  /// The file of a template in use.
  func file(named code: String) throws(CommandFailure) -> TemplateFile {
    if let file = file(of: code) { return file }
    throw unknown(code)
  }

  func unknown(_ code: String) -> CommandFailure {
    let sentence = "There is no template \"\(DisplayText.line(code))\". \(known(near: code))"
    let failures = failures.map { DisplayText.line($0.sentence) }
    return CommandFailure(.notFound, ([sentence] + failures).joined(separator: "\n"))
  }

  /// A sentence with the codes there are.
  func known(near code: String) -> String {
    let near = nearest(to: code).map { "Did you mean \($0)? " } ?? ""
    return "\(near)There are \(templates.map(\.code).joined(separator: ", "))."
  }
}
