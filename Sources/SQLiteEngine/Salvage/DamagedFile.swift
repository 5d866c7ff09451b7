import Platform
import StateStore

/// The pages of a database file and of its write-ahead log, read without SQLite, so that damage anywhere costs only the
/// pages it is in. Nothing is written.
///
/// The formats: https://sqlite.org/fileformat2.html
final class DamagedFile {
  /// A page where it stands: in the database, or in a frame of the log.
  struct Place: Hashable {
    let isInLog: Bool
    /// Of the page's first byte.
    let offset: Int
    /// The page's number.
    let page: Int
  }

  let pageSize: Int
  /// Bytes of a page that hold content.
  let usable: Int
  private let database: Int32
  private let log: Int32
  private let size: Int
  let frames: LogFrames
  /// Whether the first bytes of the file are those of a SQLite database.
  let hasHeader: Bool

  /// The workspace's lock must be held while it is read.
  init(_ place: WorkspaceFiles) throws(StoreError) {
    database = open(place.database, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard database >= 0 else {
      throw errno == ENOENT ? .missing(at: place.directory) : .system(errno, at: place.database)
    }
    log = open(place.log, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    size = Self.size(of: database)
    let header = Self.read(database, at: 0, count: 100)
    let found = header.count == 100 ? Int(header[16]) << 8 | Int(header[17]) : 0
    hasHeader = header.starts(with: Array("SQLite format 3\0".utf8))
    let inLog = LogFrames.pageSize(of: log)
    let real = hasHeader ? (found == 1 ? 65_536 : found) : inLog ?? 0
    let isPossible = (512...65_536).contains(real) && real & (real - 1) == 0
    pageSize = isPossible ? real : Self.usualPageSize
    let reserved = hasHeader && isPossible ? Int(header[20]) : 0
    usable = max(pageSize - reserved, 480)
    frames = LogFrames(log, size: Self.size(of: log), pageSize: pageSize)
  }

  deinit {
    close(database)
    if log >= 0 { close(log) }
  }

  private static let usualPageSize = 4096

  /// How many pages there are, and how many there should be by the database's own count; `nil` if it does not say.
  var pages: (there: Int, stated: Int)? {
    guard hasHeader else { return nil }
    let stated = frames.pageCount ?? Self.read(database, at: 28, count: 4).bigEndian(0)
    let inFile = size / pageSize
    let inLogOnly = frames.last.keys.count { $0 > inFile && $0 <= stated }
    return (min(stated, inFile + inLogOnly), stated)
  }

  /// Every page as it was last committed, then every other version of a page that is still there.
  var places: (current: [Place], others: [Place]) {
    let count = max(size / pageSize, frames.last.keys.max() ?? 0)
    let current = count > 0 ? (1...count).compactMap(current) : []
    let known = Set(current)
    let below = (0..<size / pageSize).map { Place(isInLog: false, offset: $0 * pageSize, page: $0 + 1) }
    return (current, (below + frames.all).filter { !known.contains($0) })
  }

  /// The newest committed version of a page.
  func current(_ page: Int) -> Place? {
    if let place = frames.last[page] { return place }
    guard page >= 1, page * pageSize <= size else { return nil }
    return Place(isInLog: false, offset: (page - 1) * pageSize, page: page)
  }

  /// `nil` if it cannot be read.
  func bytes(_ place: Place) -> [UInt8]? {
    let bytes = Self.read(place.isInLog ? log : database, at: place.offset, count: pageSize)
    return bytes.count == pageSize ? bytes : nil
  }

  static func size(of file: Int32) -> Int {
    var info = stat()
    return file >= 0 && fstat(file, &info) == 0 ? Int(info.st_size) : 0
  }

  /// As many bytes as there are.
  static func read(_ file: Int32, at offset: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: done), count - done, offset + done)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      done += got
    }
    return Array(bytes.prefix(done))
  }
}

extension [UInt8] {
  /// Four bytes as a number, the highest first.
  func bigEndian(_ start: Int) -> Int {
    guard start + 4 <= count else { return 0 }
    return self[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  func littleEndian(_ start: Int) -> Int {
    guard start + 4 <= count else { return 0 }
    return self[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
