import Platform
import StateStore

/// Finds the rows of a workspace that may not open any more, page by page.
///
/// It holds the workspace's lock while it exists, and its files are open for reading only: nothing touches them.
package final class SalvageReader: SalvagedRows {
  private let file: DamagedFile
  private let lock: Int32
  private let places: [DamagedFile.Place]
  /// How many of `places` are what was committed last.
  private let currentCount: Int

  package init(at path: String) throws(StoreError) {
    let place = try WorkspaceFiles(path)
    lock = open(place.lock, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    do throws(StoreError) {
      try Self.take(lock)
      file = try DamagedFile(place)
    } catch {
      if lock >= 0 { close(lock) }
      throw error
    }
    let found = file.places
    places = found.current + found.others
    currentCount = found.current.count
  }

  deinit { if lock >= 0 { close(lock) } }

  /// Without a lock file nobody works in the workspace.
  private static func take(_ lock: Int32) throws(StoreError) {
    for _ in 0..<100 {
      if lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(100_000)
    }
    throw .busy(heldBy: "another program", seconds: 10)
  }

  package var isLogDamaged: Bool { file.frames.isDamaged }

  package var findings: [Finding] {
    var findings: [Finding] = []
    if !file.hasHeader {
      findings.append(Finding("file", .bad, "the first page is damaged, or it is not a SQLite database"))
    }
    if let pages = file.pages, case let missing = pages.stated - pages.there, missing > 0 {
      findings.append(Finding("file", .bad, "pages that are missing: \(missing)"))
    }
    if file.frames.isDamaged {
      findings.append(
        Finding("file", .note, "golive.db-wal has frames that are damaged, or that were never committed"))
    }
    return findings
  }

  package func scan(columns isWanted: (Int) -> Bool, _ visit: (Row, SalvagedPlace) -> Void) {
    for (index, place) in places.enumerated() {
      guard let page = PageRows(place, in: file) else { continue }
      for (cell, offset) in page.cells.enumerated() {
        guard let row = page.row(offset, where: isWanted) else { continue }
        visit(
          row,
          SalvagedPlace(page: index, cell: cell, isOfTable: page.isOfTable, isCurrent: index < currentCount))
      }
    }
  }

  package func row(at place: SalvagedPlace) -> Row? {
    guard places.indices.contains(place.page), let page = PageRows(places[place.page], in: file),
      page.cells.indices.contains(place.cell)
    else { return nil }
    return page.row(page.cells[place.cell]) { _ in true }
  }
}
