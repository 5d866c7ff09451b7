import ArgumentParser
import Domain

/// What a new project includes: options that its template declares, by their words.
struct NewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An option of its template that the project includes; once for each.", valueName: "word"),
    completion: .custom(Completions.projectOptions))
  var option: [String] = []
  @Option(
    help: ArgumentHelp(
      "An option of its template that the project does not include; once for each.", valueName: "word"),
    completion: .custom(Completions.projectOptions))
  var noOption: [String] = []

  // Flags from before templates declared their options: scripts have them.
  @Flag(inversion: .prefixedNo, help: .hidden) var devices: Bool?
  @Flag(inversion: .prefixedNo, help: .hidden) var analogue: Bool?
  @Flag(inversion: .prefixedNo, help: .hidden) var tenantBuild: Bool?
  @Flag(inversion: .prefixedNo, help: .hidden) var porting: Bool?

  private static let end = "Nothing was created."

  private var flags: [(word: ProjectOption, isIncluded: Bool)] {
    [("devices", devices), ("analogue", analogue), ("tenant-build", tenantBuild), ("porting", porting)]
      .compactMap { word, flag in flag.map { (ProjectOption(rawValue: word), $0) } }
  }

  var isGiven: Bool { !option.isEmpty || !noOption.isEmpty || !flags.isEmpty }

  /// What is not given is asked for, or else as the template says.
  func chosen(from template: ProjectTemplate, _ asker: LinePrompt) throws(CommandFailure) -> Set<
    ProjectOption
  > {
    let given = try given(for: template)
    return Set(
      template.options.filter { option in
        given[option.word] ?? (option.isAsked ? Self.ask(option, asker) : option.isUsual)
      }.map(\.word))
  }

  private static func ask(_ option: ProjectTemplate.Option, _ asker: LinePrompt) -> Bool {
    asker.yes("Includes: \(option.title)?", usual: option.isUsual)
  }

  private func given(for template: ProjectTemplate) throws(CommandFailure) -> [ProjectOption: Bool] {
    var given: [ProjectOption: Bool] = [:]
    // Leaving out what there is not changes nothing, so that the old flags go with every template.
    for (word, isIncluded) in flags where isIncluded || template.option(word) != nil {
      given[try Self.word(word.rawValue, "--\(word)", template)] = isIncluded
    }
    for (words, isIncluded) in [(option, true), (noOption, false)] {
      let name = isIncluded ? "--option" : "--no-option"
      for text in words {
        let word = try Self.word(text.trimmed.lowercased(), "\(name) \(DisplayText.line(text))", template)
        if given.updateValue(isIncluded, forKey: word) == !isIncluded {
          throw CommandFailure(.usage, "\(word) is both included and left out. \(Self.end)")
        }
      }
    }
    return given
  }

  private static func word(
    _ text: String, _ said: String, _ template: ProjectTemplate
  ) throws(CommandFailure) -> ProjectOption {
    if let option = template.option(ProjectOption(rawValue: text)) { return option.word }
    let known = template.options.map(\.word.rawValue)
    let near = Fuzzy.nearest(to: text, among: known).map { " Did you mean \($0)?" } ?? ""
    let there = known.isEmpty ? "It has none." : "There are \(known.joined(separator: ", "))."
    throw CommandFailure(
      .usage, "\(said): template \(template.code) has no such option.\(near) \(there) \(end)")
  }
}
