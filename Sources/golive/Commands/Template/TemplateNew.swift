import ArgumentParser
import Domain
import StateStore
import Templates

struct TemplateNew: TemplateCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a template of your own: from another one, or from a project.",
    discussion: """
      From a template it is its text under the new code. From a project it is the plan as it stands: phases, gates, tasks, \
      checklists, own fields and steps, without people, days and answers. It is written to the directory templates of the \
      configuration, or with --to to another file; a file that is there stays.
      """)
  @Argument(help: "Its code: a-z, 0-9 and hyphens, such as zoom-phone.") var code: String
  @Option(
    help: ArgumentHelp("A template's code, or a project.", valueName: "template|project"),
    completion: .custom(Completions.templatesAndProjects))
  var from: String
  @Option(help: "Its title; otherwise made from the code.") var title: String?
  @Option(help: "The product; otherwise that of the original.") var product: String?
  @Option(help: ArgumentHelp("Write to this file instead.", valueName: "file"), completion: .file()) var to:
    String?
  @OptionGroup var options: GlobalOptions

  func run(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) {
    guard code.utf8.first != 45, !code.isEmpty, library[code] == nil else {
      throw CommandFailure(
        .usage, "There is a template \"\(DisplayText.line(code))\" already: choose another code. \(Self.end)")
    }
    let path = to ?? "\(call.paths.templates)/\(code).toml"
    let written = TemplateFile(path, try text(library, call))
    guard written.reading.faults.isEmpty else {
      let faults = written.reading.faults.map { DisplayText.line($0.words) + "." }
      throw CommandFailure(.usage, (faults + [Self.end]).joined(separator: "\n"))
    }
    if to == nil {
      do throws(SystemError) { try Directories.make(call.paths.templates) } catch {
        throw CommandFailure(
          .workspace, "\(DisplayText.line(call.paths.templates)): \(error.text). \(Self.end)")
      }
    }
    do throws(FileFault) { try SafeFile.store(written.text, to: path, replace: false) } catch {
      throw CommandFailure(
        .usage, "\(DisplayText.line(path)): \(error.reason). \(Self.end) Choose another code, or --to.")
    }
    try call.output.show(.templates([written], in: TemplateLibrary(directories: [call.paths.templates])))
    sayWhatToLookFor(written, library)
  }

  /// The words of a copy are still those of what it was copied from.
  private func sayWhatToLookFor(_ written: TemplateFile, _ library: TemplateLibrary) {
    guard let product, let original = library.file(of: from), original.reading.product != product else {
      return
    }
    let warnings = written.warnings(beside: library.templates)
    let platform =
      original.losesPlatform(for: product)
      ? " Its platform became a comment: write that of \(DisplayText.line(product))." : ""
    guard !warnings.isEmpty || !platform.isEmpty else { return }
    let target = to ?? code
    Output.complain(
      "\(warnings.count.counted("line")) still \(warnings.count == 1 ? "has" : "have") words of \(from): "
        + "golive template check \(DisplayText.line(target)) lists them.\(platform)")
  }

  private static let end = "Nothing was written."

  private var shownTitle: String {
    title ?? code.split(separator: "-").joined(separator: " ").sentenceStart
  }

  private func text(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) -> String {
    if let file = library.file(of: from) {
      return file.copied(code: code, title: shownTitle, product: product)
    }
    let open = try project(library, call)
    let origin = open.project.template.flatMap { library[$0] }
    var template = ProjectTemplate(of: open.project, code: code, title: shownTitle, origin: origin)
    if let product { template.product = product }
    return "# Made from \(DisplayText.line(open.project.head.customer)) on \(call.today.iso).\n\n"
      + template.toml
  }

  private func project(_ library: TemplateLibrary, _ call: Invocation) throws(CommandFailure) -> OpenProject {
    do throws(CommandFailure) { return try call.open(from) } catch {
      guard error.kind == .notFound else { throw error }
      throw CommandFailure(
        .notFound,
        "\(error.sentence) There is no such template either. \(library.known(near: from)) \(Self.end)")
    }
  }
}
