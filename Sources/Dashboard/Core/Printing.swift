import Domain

/// What a screen lists, as text for a file or the clipboard: all rows, also those beyond the window, and what is read.
extension Model {
  mutating func askPrint() -> [Effect] {
    let text = printed
    let files = capabilities.refusal(of: .verb(.editor)).map { _ in "a login writes no files" }
    return ask(
      .picker(
        Picker(
          "Print \(screen.title)",
          choices: [
            Picker.Choice(id: "file", title: "Into a text file", detail: "asks for its name", off: files),
            Picker.Choice(id: "copy", title: "Copy it", detail: "to be pasted elsewhere"),
          ]
        ) { choice in
          choice.id == "copy"
            ? Reaction.copying(text, as: "what is shown")
            : [.ask(.prompt(Ask.file(for: .text(text), "Print into the file")))]
        }))
  }

  /// A picture of the screen, without the question for its name.
  mutating func askScreenshot() -> [Effect] {
    ask(
      .prompt(
        Prompt(
          "Picture of this screen into (.svg or .txt)", kind: .required, text: "golive-\(screen.rawValue).svg"
        ) {
          [.effect(.takePicture(to: $0))]
        }))
  }

  private var printed: String {
    var lines = spokenHeading + [moment.today.long, ""]
    for (index, row) in spokenRows.enumerated() {
      if let heading = row.heading { lines += ["", heading] }
      lines.append("\(index + 1). \(row.text)")
    }
    let detail = spokenDetail.filter { !$0.isEmpty }
    if !detail.isEmpty { lines += ["", "---"] + detail }
    return lines.joined(separator: "\n") + "\n"
  }
}
