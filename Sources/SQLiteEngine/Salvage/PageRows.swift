import StateStore

/// The rows in one page of a table or an index, each for itself: a cell that cannot be read costs no other.
struct PageRows {
  private let page: [UInt8]
  private let file: DamagedFile
  private let kind: Kind
  /// Of the cells, in the page.
  let cells: [Int]

  /// Whether its rows have row numbers, which rows of an index have not.
  var isOfTable: Bool { kind == .tableLeaf }

  /// Pages that hold whole rows: of tables the leaves, of tables without row numbers every page.
  private enum Kind: UInt8 {
    case index = 2
    case indexLeaf = 10
    case tableLeaf = 13
  }

  /// `nil` for other pages, and for those that cannot be read.
  init?(_ place: DamagedFile.Place, in file: DamagedFile) {
    guard let page = file.bytes(place) else { return nil }
    let start = place.page == 1 ? 100 : 0
    guard let kind = Kind(rawValue: page[start]) else { return nil }
    let count = Int(page[start + 3]) << 8 | Int(page[start + 4])
    let pointers = start + (kind == .index ? 12 : 8)
    guard count > 0, pointers + 2 * count <= page.count else { return nil }
    self.page = page
    self.file = file
    self.kind = kind
    cells = (0..<count).map { Int(page[pointers + 2 * $0]) << 8 | Int(page[pointers + 2 * $0 + 1]) }
  }

  /// The values of a row; `nil` if it cannot be read, or if it has a number of columns that is not wanted.
  func row(_ cell: Int, where isWanted: (Int) -> Bool) -> Row? {
    var position = cell + (kind == .index ? 4 : 0)
    guard let length = page.varint(&position), length > 0 else { return nil }
    if kind == .tableLeaf, page.varint(&position) == nil { return nil }
    guard let size = Int(exactly: length) else { return nil }
    let local = localSize(size)
    guard position + local <= page.count else { return nil }
    let start = Array(page[position..<position + local])
    guard let header = RecordHeader(start), isWanted(header.types.count) else { return nil }
    if size == local { return header.row(in: start) }
    guard position + local + 4 <= page.count,
      let rest = overflow(page.bigEndian(position + local), count: size - local)
    else { return nil }
    return header.row(in: start + rest)
  }

  /// How many bytes of a row stand in its cell.
  private func localSize(_ size: Int) -> Int {
    let usable = file.usable
    let most = kind == .tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23
    let least = (usable - 12) * 32 / 255 - 23
    if size <= most { return size }
    let fitting = least + (size - least) % (usable - 4)
    return fitting <= most ? fitting : least
  }

  private func overflow(_ first: Int, count: Int) -> [UInt8]? {
    // No more than a row may have, so that a damaged length takes no memory.
    guard count <= 1 << 28 else { return nil }
    var bytes: [UInt8] = []
    var next = first
    while bytes.count < count {
      guard let place = file.current(next), let page = file.bytes(place) else { return nil }
      bytes += page[4..<min(file.usable, 4 + count - bytes.count)]
      next = page.bigEndian(0)
    }
    return bytes
  }
}

/// The types of a row's columns.
private struct RecordHeader {
  private let size: Int
  let types: [UInt64]

  /// `nil` if it is not whole.
  init?(_ bytes: [UInt8]) {
    var position = 0
    guard let length = bytes.varint(&position), let size = Int(exactly: length), size <= bytes.count else {
      return nil
    }
    var types: [UInt64] = []
    while position < size {
      guard let type = bytes.varint(&position) else { return nil }
      types.append(type)
    }
    guard position == size else { return nil }
    self.size = size
    self.types = types
  }

  /// `nil` for a row with a column that no table of golive has, and for text that is not UTF-8.
  func row(in bytes: [UInt8]) -> Row? {
    var values: [SQLValue] = []
    var position = size
    for type in types {
      switch type {
      case 0: values.append(.null)
      case 8, 9: values.append(.integer(Int64(type) - 8))
      case 1...6:
        let length = type <= 4 ? Int(type) : type == 5 ? 6 : 8
        guard let number = bytes.integer(position, length) else { return nil }
        values.append(.integer(number))
        position += length
      case 13... where type % 2 == 1:
        guard let length = Int(exactly: (type - 13) / 2), length <= bytes.count - position,
          let text = String(validating: bytes[position..<position + length], as: UTF8.self)
        else { return nil }
        values.append(.text(text))
        position += length
      default: return nil
      }
    }
    return position == bytes.count ? Row(values) : nil
  }
}

extension [UInt8] {
  /// A number of one to nine bytes; moves past it.
  fileprivate func varint(_ position: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for place in 0..<9 {
      guard position >= 0, position < count else { return nil }
      let byte = self[position]
      position += 1
      if place == 8 { return value << 8 | UInt64(byte) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return value }
    }
    return nil
  }

  /// A signed number of that many bytes, the highest first.
  fileprivate func integer(_ start: Int, _ length: Int) -> Int64? {
    guard start + length <= count else { return nil }
    var value = Int64(Int8(bitPattern: self[start]))
    for byte in self[start + 1..<start + length] { value = value << 8 | Int64(byte) }
    return value
  }
}
