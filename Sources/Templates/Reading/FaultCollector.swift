import SafeTOML

/// The faults of one template document, gathered while it is read and checked.
final class FaultCollector {
  private let file: String
  /// Looked for only once there is a fault.
  private lazy var places = Dictionary(
    (findPlaces()?.all ?? [:]).map { (Self.dashed($0), $1) }, uniquingKeysWith: { first, _ in first })
  private let findPlaces: () -> TOMLPlaces?
  private var found: [TemplateFault] = []
  private var paths: Set<String> = []

  init(file: String, places: @escaping () -> TOMLPlaces?) {
    self.file = file
    findPlaces = places
  }

  /// In the order of the file.
  var inOrder: [TemplateFault] {
    found.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      return (left.line ?? .max, left.column ?? 0, a.offset) < (
        right.line ?? .max, right.column ?? 0, b.offset
      )
    }.map(\.element)
  }

  /// Left out if there is a fault at this place, or at what contains it: this one would follow from that.
  func add(_ path: String, found what: String, expected: String) {
    guard !isKnown(path) else { return }
    paths.insert(Self.dashed(path))
    let place = Self.enclosing(Self.dashed(path)).lazy.compactMap { [places] in places[$0] }.first
    found.append(
      TemplateFault(
        file: file, line: place?.line ?? 1, column: place?.column ?? 1, path: path, found: what,
        expected: expected))
  }

  /// Whether something at this place, or what contains it, could not be read.
  func isKnown(_ path: String) -> Bool {
    !paths.isEmpty && Self.enclosing(Self.dashed(path)).contains { paths.contains($0) }
  }

  /// Whether any row of a list has a fault in this key.
  func hasFault(in list: String, key: String) -> Bool {
    paths.contains { $0.hasPrefix("\(list)[") && $0.hasSuffix("].\(key)") }
  }

  /// A path and those of what contains it, from the inside out.
  private static func enclosing(_ path: String) -> [String] {
    var result = [path]
    var rest = path[...]
    while let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
      rest = rest[..<cut]
      result.append(String(rest))
    }
    return result
  }

  /// Keys may be written with `_` for `-`.
  private static func dashed(_ path: String) -> String { String(path.map { $0 == "_" ? "-" : $0 }) }
}
