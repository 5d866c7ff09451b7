/// Where each key, table and element of a TOML text stands, by the path that leads to it: `task[12].owner`, counted
/// from 0.
package struct TOMLPlaces: Sendable {
  /// 1-based; columns are bytes.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// By the names as they are written, without quotes.
  package private(set) var all: [String: Place] = [:]
  /// How many `[[headers]]` a list has had so far.
  private var counts: [String: Int] = [:]

  /// A header: the path of the table it opens.
  mutating func open(_ names: [String], isList: Bool, at place: Place) -> String {
    var path = ""
    for (index, name) in names.enumerated() {
      path = Self.joined(path, name)
      if isList, index == names.count - 1 { counts[path, default: 0] += 1 }
      note(path, at: place)
      guard let count = counts[path] else { continue }
      path += "[\(count - 1)]"
      note(path, at: place)
    }
    return path
  }

  /// A key, dotted or not: the path of its value.
  mutating func note(_ names: [String], in table: String, at place: Place) -> String {
    var path = table
    for name in names {
      path = Self.joined(path, name)
      note(path, at: place)
    }
    return path
  }

  /// An element of a list: its path.
  mutating func note(_ index: Int, of list: String, at place: Place) -> String {
    let path = "\(list)[\(index)]"
    note(path, at: place)
    return path
  }

  private mutating func note(_ path: String, at place: Place) {
    if all[path] == nil { all[path] = place }
  }

  private static func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }
}

extension TOMLText {
  package static func places(_ text: String, file: String) throws(TOMLFault) -> TOMLPlaces {
    do { return try TOMLShape.places(of: text) } catch {
      throw TOMLFault(file: file, line: error.line, column: error.column, expected: error.expected)
    }
  }
}
