import Domain
import TOMLKit

/// Reads `[[command]]`: programs of the user's own. A faulty one is left out, the others work.
struct OwnCommandReading {
  private(set) var commands: [OwnCommand] = []
  /// One sentence for each fault.
  private(set) var problems: [String] = []

  private static let keys = ["name", "help", "for", "run", "output"]
  private static let most = 50

  init(_ list: TOMLArray) {
    for (index, value) in list.enumerated() {
      let label = "command \(index + 1)"
      guard index < Self.most else {
        problems.append("more than \(Self.most) commands; those from \(label) on were left out.")
        return
      }
      guard let table = value.table else {
        problems.append("\(label) is no table; a command begins with [[command]].")
        continue
      }
      do throws(Fault) { commands.append(try command(table)) } catch {
        let name = (table["name"]?.string).map { "\"\(DisplayText.line($0))\"" } ?? label
        problems.append("the command \(name) was left out: \(error.text).")
      }
    }
  }

  private struct Fault: Error { let text: String }

  private func command(_ table: TOMLTable) throws(Fault) -> OwnCommand {
    if let unknown = table.keys.first(where: { !Self.keys.contains($0) }) {
      throw Fault(
        text: "there is no \"\(DisplayText.line(unknown))\"; there are \(Self.keys.joined(separator: ", "))")
    }
    let name = try text(table, "name") ?? ""
    guard !name.isEmpty, name.utf8.count <= 40, DisplayText.firstHarmful(in: name) == nil,
      name == name.trimmed
    else { throw Fault(text: "name needs a text of at most 40 bytes") }
    if commands.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      throw Fault(text: "another command has its name")
    }
    let output = try text(table, "output") ?? OwnCommand.Output.message.rawValue
    guard let output = OwnCommand.Output(rawValue: output) else {
      throw Fault(
        text: "output is one of \(OwnCommand.Output.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let (help, kinds, words) = (try text(table, "help") ?? "", try kinds(table), try texts(table, "run"))
    do throws(OwnCommandFault) {
      return try OwnCommand(
        name: name, help: DisplayText.line(help), kinds: kinds, output: output, words: words)
    } catch { throw Fault(text: error.text) }
  }

  private func kinds(_ table: TOMLTable) throws(Fault) -> [RowFacts.Kind] {
    guard table["for"] != nil else { return [] }
    var kinds: [RowFacts.Kind] = []
    for word in try texts(table, "for") {
      guard let kind = RowFacts.Kind(rawValue: word) else {
        throw Fault(
          text: "for has \"\(DisplayText.line(word))\"; it is a list of "
            + RowFacts.Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      kinds.append(kind)
    }
    return kinds
  }

  private func text(_ table: TOMLTable, _ key: String) throws(Fault) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw Fault(text: "\(key) is a text in quotes") }
    return text
  }

  private func texts(_ table: TOMLTable, _ key: String) throws(Fault) -> [String] {
    guard let list = table[key]?.array else {
      throw Fault(text: "\(key) is a list of texts, such as [\"xdg-open\", \"https://...\"]")
    }
    var texts: [String] = []
    for value in list {
      guard let text = value.string, !text.utf8.contains(0) else {
        throw Fault(text: "\(key) is a list of texts in quotes")
      }
      texts.append(text)
    }
    return texts
  }
}
