import Platform
import TestSupport

/// What a worker did to the disk, call by call, as FaultyDisk recorded it.
struct DiskRecord {
  /// Paths count from the place of the record on; a file is known by its number, because it may be renamed.
  enum Change {
    case made(UInt64, path: String)
    case written(UInt64, path: String, at: Int, [UInt8])
    case cut(UInt64, path: String, to: Int)
    case synced(UInt64, path: String)
    case renamed(String, to: String)
    case exchanged(String, String)
    case removed(String)
    case madeDirectory(String)
    case removedDirectory(String)
    case acknowledged(String)
  }

  private(set) var changes: [Change] = []

  /// - Parameter place: the directory whose changes count.
  init(reading file: String, place: String) {
    let bytes = FileTree.bytes(of: file) ?? []
    var start = 0
    while start + 33 <= bytes.count {
      let numbers = (0..<4).map { number in
        (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + 1 + number * 8 + $1]) << UInt64($1 * 8) }
      }
      let path = start + 33
      let content = path + Int(numbers[0])
      let end = content + Int(numbers[1])
      guard end <= bytes.count else { return }
      add(
        bytes[start], file: numbers[3], path: String(decoding: bytes[path..<content], as: UTF8.self),
        position: Int(numbers[2]), Array(bytes[content..<end]), place: place)
      start = end
    }
  }

  private mutating func add(
    _ kind: UInt8, file: UInt64, path whole: String, position: Int, _ bytes: [UInt8], place: String
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    if kind == UInt8(ascii: "a") { return changes.append(.acknowledged(text)) }
    guard let path = Self.inside(place, whole) else { return }
    switch kind {
    case UInt8(ascii: "c"): changes.append(.made(file, path: path))
    case UInt8(ascii: "w"): changes.append(.written(file, path: path, at: position, bytes))
    case UInt8(ascii: "t"): changes.append(.cut(file, path: path, to: position))
    case UInt8(ascii: "s"): changes.append(.synced(file, path: path))
    case UInt8(ascii: "r"): changes.append(.renamed(path, to: Self.inside(place, text) ?? text))
    case UInt8(ascii: "x"): changes.append(.exchanged(path, Self.inside(place, text) ?? text))
    case UInt8(ascii: "u"): changes.append(.removed(path))
    case UInt8(ascii: "m"): changes.append(.madeDirectory(path))
    default: changes.append(.removedDirectory(path))
    }
  }

  /// The path from `place` on; `nil` if it is elsewhere.
  private static func inside(_ place: String, _ path: String) -> String? {
    guard path.hasPrefix(place) else { return nil }
    var rest = String(path.dropFirst(place.count))
    // `directory/..` stands for its parent.
    while let up = rest.range(of: "/..") {
      let parent = rest[..<up.lowerBound].lastIndex(of: "/") ?? rest.startIndex
      rest.removeSubrange(parent..<up.upperBound)
    }
    return rest
  }
}

extension String {
  /// The first occurrence of `part`.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
