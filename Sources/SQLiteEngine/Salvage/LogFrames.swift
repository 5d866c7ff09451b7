import Platform

/// The frames of a write-ahead log.
///
/// The format: https://sqlite.org/fileformat2.html#walformat
struct LogFrames {
  /// By page, its newest version in a committed transaction.
  private(set) var last: [Int: DamagedFile.Place] = [:]
  /// Every version of every page that is there, also of earlier rounds of the log.
  private(set) var all: [DamagedFile.Place] = []
  /// The size of the database after the last commit, in pages; `nil` if the log has no commit.
  private(set) var pageCount: Int?
  /// Frames that belong to it follow one that is damaged.
  private(set) var isDamaged = false

  private static let headerSize = 32
  private static let frameHeaderSize = 24

  static func pageSize(of file: Int32) -> Int? {
    guard file >= 0 else { return nil }
    let header = DamagedFile.read(file, at: 0, count: headerSize)
    return isHeader(header) ? header.bigEndian(8) : nil
  }

  private static func isHeader(_ bytes: [UInt8]) -> Bool {
    bytes.count == headerSize && bytes.bigEndian(0) | 1 == 0x377F_0683
  }

  init(_ file: Int32, size: Int, pageSize: Int) {
    guard file >= 0, size > Self.headerSize else { return }
    let header = DamagedFile.read(file, at: 0, count: Self.headerSize)
    let isKnown = Self.isHeader(header)
    var sum = Checksum(isBigEndian: header.bigEndian(0) & 1 == 1)
    sum.add(header.prefix(24))
    var isWhole = isKnown && sum.isEqual(to: header, at: 24)
    isDamaged = !isWhole
    var pending: [Int: DamagedFile.Place] = [:]
    var offset = Self.headerSize
    while offset + Self.frameHeaderSize + pageSize <= size {
      let frame = DamagedFile.read(file, at: offset, count: Self.frameHeaderSize)
      let place = DamagedFile.Place(
        isInLog: true, offset: offset + Self.frameHeaderSize, page: frame.bigEndian(0))
      all.append(place)
      let isOfThisRound = frame.count == Self.frameHeaderSize && frame[8..<16] == header[16..<24]
      if isWhole, isOfThisRound {
        sum.add(frame.prefix(8))
        sum.add(DamagedFile.read(file, at: place.offset, count: pageSize)[...])
        isWhole = sum.isEqual(to: frame, at: 16)
        isDamaged = isDamaged || !isWhole
        if isWhole { pending[place.page] = place }
        if isWhole, frame.bigEndian(4) > 0 {
          last.merge(pending) { $1 }
          pending = [:]
          pageCount = frame.bigEndian(4)
        }
      } else if isOfThisRound {
        isDamaged = true
      } else {
        // What follows is left of an earlier round.
        isWhole = false
      }
      offset += Self.frameHeaderSize + pageSize
    }
  }
}

/// The checksum of a log, over everything from its beginning.
private struct Checksum {
  let isBigEndian: Bool
  private var first: UInt32 = 0
  private var second: UInt32 = 0

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    for start in stride(from: 0, to: bytes.count - 7, by: 8) {
      first = first &+ word(bytes, start) &+ second
      second = second &+ word(bytes, start + 4) &+ first
    }
  }

  private func word(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    UInt32(isBigEndian ? bytes.bigEndian(start) : bytes.littleEndian(start))
  }

  func isEqual(to bytes: [UInt8], at start: Int) -> Bool {
    bytes.bigEndian(start) == Int(first) && bytes.bigEndian(start + 4) == Int(second)
  }
}
