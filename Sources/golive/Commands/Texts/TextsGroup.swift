import ArgumentParser
import Domain
import Translations

struct TextsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "The sentences of the customer's screen and of documents: languages, and words of your own.",
    discussion: """
      Yours are the files LANGUAGE.toml in the directory texts of the configuration (golive info says where); golive help \
      texts says what stands in them. golive texts new fr begins one, and golive texts check names every fault with its line.
      """,
    subcommands: [TextsList.self, TextsShow.self, TextsCheck.self, TextsNew.self],
    defaultSubcommand: TextsList.self)
}

/// A command about the catalogue, which is the provider's.
protocol TextsCommand: ProgramCommand {
  func run(_ library: TranslationLibrary, _ call: Invocation) throws(CommandFailure)
}

extension TextsCommand {
  func run(_ call: Invocation) throws(CommandFailure) {
    try call.needsProvider(to: "use texts")
    let units = DocumentTemplates(call.paths).ownUnits
    try run(TranslationLibrary(directories: call.paths.texts, knowing: units), call)
  }
}

struct TextsList: TextsCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All languages, where each comes from, and how much of it is translated.")
  @OptionGroup var options: GlobalOptions

  func run(_ library: TranslationLibrary, _ call: Invocation) throws(CommandFailure) {
    try call.output.show(.texts(library))
  }
}

struct TextsShow: TextsCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Every sentence of a language, as a file; what is still English is a comment.")
  @Argument(help: "Its code, such as de.", completion: .custom(Completions.languages)) var code: String
  @OptionGroup var file: OutputFile
  @OptionGroup var options: GlobalOptions

  func run(_ library: TranslationLibrary, _ call: Invocation) throws(CommandFailure) {
    guard let texts = TranslationLibrary.texts(in: code, call.paths.texts) else {
      throw CommandFailure(.notFound, library.unknown(code).sentenceStart)
    }
    guard options.wantsText, call.output.format != .plain else {
      return try file.put(texts.toml(commenting: !texts.isEnglish), saying: "wrote the sentences of \(code)")
    }
    try call.output.show(.sentences(texts))
  }
}

struct TextsCheck: TextsCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "All faults of files of sentences at once, each with line and column.",
    discussion: "Exit code 0 is no fault, 2 is at least one.")
  @Argument(
    help: "A file; otherwise all files of the directory texts.", completion: .file(extensions: ["toml"]))
  var target: String?
  @OptionGroup var options: GlobalOptions

  func run(_ library: TranslationLibrary, _ call: Invocation) throws(CommandFailure) {
    var checked = library.own
    if let target {
      let units = DocumentTemplates(call.paths).ownUnits
      guard let file = TranslationFile.read(target, knowing: units) else {
        throw CommandFailure(.notFound, "There is no file \"\(DisplayText.line(target))\".")
      }
      checked = [file]
    }
    try call.output.show(.textsCheck(checked))
    let faults = checked.map(\.faults.count).reduce(target == nil ? library.faults.count : 0, +)
    guard faults == 0 else {
      throw CommandFailure(.usage, "\(faults.counted("fault")). Nothing was changed.")
    }
  }
}

struct TextsNew: TextsCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a language, or words of your own for one that is there.",
    discussion: """
      The file holds every sentence as a comment, in the words it has now: take away the # where you write your own. It is
      written to the directory texts of the configuration, or with --to to another file; a file that is there stays.
      """)
  @Argument(help: "Its code: de, fr, pt-br.") var code: String
  @Option(help: ArgumentHelp("Write to this file instead.", valueName: "file"), completion: .file()) var to:
    String?
  @OptionGroup var options: GlobalOptions

  func run(_ library: TranslationLibrary, _ call: Invocation) throws(CommandFailure) {
    guard Texts.isLanguage(code) else {
      throw CommandFailure(
        .usage, "A language is a code such as de, fr or pt-br, not \"\(DisplayText.line(code))\". \(Self.end)"
      )
    }
    let path = to ?? "\(call.paths.ownTexts)/\(code).toml"
    let now = TranslationLibrary.texts(in: code, call.paths.texts) ?? .english
    if to == nil {
      do throws(SystemError) { try Directories.make(call.paths.ownTexts) } catch {
        throw CommandFailure(
          .workspace, "\(DisplayText.line(call.paths.ownTexts)): \(error.text). \(Self.end)")
      }
    }
    do throws(FileFault) { try SafeFile.store(Self.begun(now), to: path, replace: false) } catch {
      throw CommandFailure(.usage, "\(DisplayText.line(path)): \(error.reason). \(Self.end) Choose --to.")
    }
    call.output.stored.note(shownBy: "golive texts list")
    try call.output.show(.textsWritten(code, path))
  }

  private static let end = "Nothing was written."

  /// Every sentence in a comment.
  private static func begun(_ texts: Texts) -> String {
    let lines = texts.toml(commenting: false).split(separator: "\n", omittingEmptySubsequences: false)
    return "# Take away the # before a sentence to say it in your words; golive help texts.\n\n"
      + lines.map { $0.isEmpty || $0.hasPrefix("[") || $0.hasPrefix("#") ? String($0) : "# \($0)" }
      .joined(separator: "\n")
  }
}
