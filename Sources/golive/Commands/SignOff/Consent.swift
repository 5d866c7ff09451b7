import ArgumentParser
import Domain
import StateStore

/// Consent is to the text that was read: given by its digest, or by confirming the text shown at the
/// terminal.
struct ConsentOption: ParsableArguments {
  @Option(
    help: "The digest of what was read, as it was printed; without it the words are shown and asked about.")
  var digest: String?
}

/// Giving consent from a command line.
struct Consent {
  let open: OpenProject
  let call: Invocation
  let asker: LinePrompt
  let digest: String?

  init(_ open: OpenProject, _ call: Invocation, _ option: ConsentOption, _ options: GlobalOptions) {
    (self.open, self.call, digest) = (open, call, option.digest)
    asker = LinePrompt(isOn: StandardInput.isTerminal && !options.wantsText)
  }

  /// Long enough to rule out accidental collisions, short enough to be typed.
  static let letters = 16

  /// The digest of all texts that are consented to.
  static func digest(of shown: [ShownText]) -> String {
    Chain.seal(shown.map(\.text).joined(separator: "\n\n"))
  }

  /// The command, once the person has read what it is about.
  ///
  /// - Parameter action: what the consent does, such as `sign`.
  func given(_ command: Command, to action: String) throws(CommandFailure) -> Command {
    do throws(Refusal) {
      _ = try plan(command, on: open.project.state, by: call.actor, at: call.clock.now)
    } catch { throw CommandFailure(.refused(error)) }
    let shown = command.asked(of: open.project)
    guard !shown.isEmpty else { return command }
    let now = Self.digest(of: shown)
    if let digest { return try matched(command, digest, now) }
    for line in words(of: shown) { Output.complain(line) }
    if asker.isOn {
      guard asker.yes("Type y to \(action)", usual: false) else {
        throw CommandFailure(.refused, "Nothing was changed: you did not \(action).")
      }
      return command
    }
    throw CommandFailure(
      .refused,
      "Not done: there is no terminal to ask on. Read the words above and confirm them with --digest \(now.prefix(Self.letters))"
    )
  }

  private func words(of shown: [ShownText]) -> [String] {
    shown.flatMap { item in
      let lines = item.covered.split(separator: "\n").count
      let more =
        lines > 1 ? ["It covers \(lines) lines of the project; golive approvals \(open.id) names them."] : []
      return ["\(item.item):"] + item.words + more
    }
  }

  private func matched(_ command: Command, _ digest: String, _ now: String) throws(CommandFailure) -> Command
  {
    let wanted = digest.lowercased().filter { !$0.isWhitespace }
    guard wanted.count >= 12, wanted.count <= 64, wanted.allSatisfy(\.isHexDigit) else {
      throw CommandFailure(
        .usage,
        "--digest: \"\(DisplayText.line(digest))\" is not a digest, which has 12 to 64 of 0-9 and a-f. Nothing was changed."
      )
    }
    if now.hasPrefix(wanted) { return command }
    let shown = command.asked(of: open.project)
    let differences = try older(command, wanted).map { old in
      zip(old, shown).flatMap { open.project.differences(from: $0, to: $1) }
    }
    for line in words(of: shown) { Output.complain(line) }
    let outdated = Outdated(item: shown.first?.item ?? "", differences: differences ?? [])
    throw CommandFailure(
      .busy,
      "Not done: the words have changed: \(outdated.words). Read the words above and confirm them with "
        + "--digest \(now.prefix(Self.letters))")
  }

  /// The text that the digest matched, searched for in the project's recent states.
  private func older(_ command: Command, _ digest: String) throws(CommandFailure) -> [ShownText]? {
    var state = open.project.state
    for entry in try open.latestChanges() {
      for change in entry.changes.reversed() {
        if change.field == .kind, change.old == nil {
          state.items[change.item] = nil
        } else {
          state.items[change.item, default: Item(id: change.item, values: [Field: String]())].values[
            change.field] = change.old
        }
      }
      guard let project = Project(state) else { return nil }
      let shown = command.reading(project).asked(of: project)
      if Self.digest(of: shown).hasPrefix(digest) { return shown }
    }
    return nil
  }
}
