/// Allows the project before the verb: `check northwind PRE claim A1` means `check claim northwind A1
/// --list PRE`.
enum CommandLineOrder {
  /// Options whose next word is their value, not a verb.
  private static let valued: Set<String> = ["--workspace", "--as", "--theme", "--language"]

  static func verbFirst(_ arguments: [String], groups: [String: Set<String>]) -> [String] {
    let words = positions(arguments)
    guard let group = words.first, let verbs = groups[arguments[group]] else { return arguments }
    let rest = Array(words.dropFirst())
    // A verb in the first place stays there; the project may be named like a verb.
    guard let first = rest.first, !verbs.contains(arguments[first]) else { return arguments }
    let candidates = rest.dropFirst().prefix(arguments[group].hasPrefix("check") ? 2 : 1)
    guard let verb = candidates.first(where: { verbs.contains(arguments[$0]) }) else { return arguments }
    var result = arguments
    var list: [String] = []
    if verb == rest.dropFirst(2).first { list = ["--list", result.remove(at: rest[1])] }
    result.remove(at: verb - (list.isEmpty ? 0 : 1))
    result.insert(arguments[verb], at: group + 1)
    return insert(list, into: result)
  }

  /// Indices of words that are neither options nor their values.
  private static func positions(_ arguments: [String]) -> [Int] {
    var result: [Int] = []
    var skip = false
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      if skip {
        skip = false
      } else if word.hasPrefix("-") && word != "-" {
        skip = valued.contains(word)
      } else {
        result.append(index)
      }
    }
    return result
  }

  /// Options must precede `--`.
  private static func insert(_ list: [String], into arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    return Array(arguments[..<end]) + list + Array(arguments[end...])
  }
}
