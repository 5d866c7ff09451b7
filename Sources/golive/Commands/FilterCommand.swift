import ArgumentParser
import Domain
import Layout

/// The filter language as it is explained to people.
enum FilterHelp {
  static let text: ArgumentHelp =
    "Rows to show: words, !x, ~x, @who, due<fri, ball:cust, or, ( ); golive help filter says more."

  static let language = """
    Words side by side must all hold; and, or, not and ( ) work as in a sentence. The same words filter every list: behind /
    in the dashboard, and behind --filter.

      firewall            the text of the row has it, in any case
      "go live"           exactly this; quotes also look for what would mean something else
      ~nwd                these letters in this order, with gaps
      @dana  @mpoc        a person or a role
      !x  not x           rows without it
      a or b, (a or b) c  one of them; brackets keep together
      re:/po?rt(ing)?/    a regular expression
      ball:cust           a field has it: codes and names by their beginning, texts and people by any part
      state=done          the whole value; state!=done: any other, or none
      slip>0  ready<=50   numbers
      due<fri  due:today..eow  go-live>=+10bd    days, as everywhere: fri, +2bd, 24 nov, eow, 2026-11-24
      phase:plan,execute  one of several
      until:none  evidence:any    empty, or filled in
      own.tenant:contoso  own.users>50    an own field of the project, as its type; own:contoso is any of them
    """

  /// Every list with its fields.
  static let fields: String = FilterFields.lists.map { list in
    let width = (list.names.map(\.columns).max() ?? 0) + 2
    let lines = list.all.map { field in
      "  " + field.name.padded(to: width) + field.help + field.valuesText
    }
    return (["The fields of \(list.title):"] + lines).joined(separator: "\n")
  }.joined(separator: "\n\n")

  /// The filter, and a mark under what is wrong.
  static func shown(_ problem: FilterProblem, in text: String) -> String {
    let letters = Array(text)
    let start = min(problem.place.lowerBound, letters.count)
    let end = min(max(problem.place.upperBound, start), letters.count)
    func columns(_ part: ArraySlice<Character>) -> Int { DisplayText.line(String(part)).columns }
    let marks = String(repeating: "^", count: max(1, columns(letters[start..<end])))
    let blanks = String(repeating: " ", count: columns(letters[..<start]))
    return "  \(DisplayText.line(text))\n  \(blanks)\(marks)"
  }
}

extension FilterField {
  /// `: us, cust, carr`, or what kind of value it is.
  fileprivate var valuesText: String {
    switch kind {
    case .word([]), .text, .person, .asWritten: ""
    case .word, .rank: ": " + shownValues.joined(separator: ", ")
    case .number: "; a number"
    case .day: "; a day"
    }
  }
}

struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter", abstract: "The filter language, and the fields of every list.",
    discussion: FilterHelp.language + "\n\n" + FilterHelp.fields)

  func run() throws { try Output.write(FilterHelp.language + "\n\n" + FilterHelp.fields + "\n") }
}
