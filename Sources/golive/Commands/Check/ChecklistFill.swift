import ArgumentParser
import Dashboard
import Documents
import Domain

/// Asks the customer's questions from a file, without a workspace.
struct CheckFill: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Answer the questions of a checklist file one after the other.",
    discussion: """
      Needs no workspace: on your own machine, fill in the file you were sent and send it back. Every answer is written \
      to the file at once.
      """)
  @Argument(help: "The file.", completion: .file(extensions: ["txt"])) var file: String
  @OptionGroup var options: GlobalOptions

  func run(_ call: Invocation) throws(CommandFailure) {
    let name = DisplayText.line(file)
    guard file != "-" else {
      throw CommandFailure(.usage, "fill needs a file, not standard input. Nothing was changed.")
    }
    let bytes = try InputFile.bytes(
      file, limit: ChecklistFile.Limit.bytes, otherwise: "Nothing was changed")
    let filled = try ChecklistFile.read(
      bytes, named: name, otherwise: "Nothing was changed.", in: call.everyTexts)
    var dialogue = FillDialogue(filled)
    try Self.talk(&dialogue, over: LineConsole(), path: file)
  }

  private static func talk(
    _ dialogue: inout FillDialogue, over console: LineConsole, path: String
  ) throws(CommandFailure) {
    for line in dialogue.greeting { console.write(line + "\n") }
    while true {
      console.prompt()
      guard let line = console.line() else { break }
      let answer = dialogue.hear(line)
      if answer.isOver { break }
      // What is said next claims that the answer is saved.
      if let text = answer.text { try SafeFile.write(text, to: path, replace: true) }
      for line in answer.said { console.write(line + "\n") }
    }
    let end = dialogue.file.words.own(
      FillText.savedIn, (.place, path), (.count, String(dialogue.left)))
    console.write(end + "\n")
  }
}
