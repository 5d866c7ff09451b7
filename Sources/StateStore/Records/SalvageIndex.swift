import Domain

/// Where the records of a damaged workspace can be read, found by the shape of their rows.
struct SalvageIndex {
  /// By project and number.
  private(set) var entries: [String: [Int: [SalvagedPlace]]] = [:]
  /// By project, number of the entry and place among its runs.
  private(set) var runs: [String: [Int: [Int: [SalvagedPlace]]]] = [:]
  /// By project and digest.
  private(set) var texts: [String: [String: [SalvagedPlace]]] = [:]
  /// By project and id, the newest row that is found of an item.
  private(set) var items: [String: [String: LoggedItem]] = [:]
  private(set) var heads: [String: Head] = [:]
  private(set) var seen: [String: SeenMark] = [:]
  /// The permanent name of the workspace.
  private(set) var workspace: String?
  /// The newest version of the schema that is found.
  private(set) var version = 0
  private(set) var lastTick = 0

  /// What the row of a project says of its log.
  struct Head {
    let sequence: Int
    let customerSeen: Day?
  }

  init(_ rows: any SalvagedRows) {
    rows.scan(columns: { Shape(columns: $0) != nil }) { add($0, $1) }
  }

  var projects: [ProjectID] { Set(entries.keys).union(heads.keys).sorted().map { ProjectID($0) } }

  private mutating func add(_ row: Row, _ place: SalvagedPlace) {
    switch Shape(columns: row.values.count) {
    case .entry: addEntry(row, place)
    case .run: addRun(row, place)
    case .textOrSeen: addTextOrSeen(row, place)
    case .project: addHead(row, place)
    case .item: addItem(row, place)
    case .meta: addMark(row, place)
    case nil: break
    }
  }

  private mutating func addItem(_ row: Row, _ place: SalvagedPlace) {
    let item = LoggedItem(row)
    guard !place.isOfTable, !item.project.isEmpty, !item.id.isEmpty, !item.kind.isEmpty, item.revision >= 1,
      item.fields.hasPrefix("{"), item.fields.hasSuffix("}")
    else { return }
    // Rows that were committed last come first.
    guard place.isCurrent || items[item.project]?[item.id] == nil else { return }
    if let known = items[item.project]?[item.id], known.revision >= item.revision { return }
    items[item.project, default: [:]][item.id] = item
  }

  private mutating func addMark(_ row: Row, _ place: SalvagedPlace) {
    guard place.isOfTable else { return }
    switch row.text(0) {
    case "workspace_id": workspace = workspace ?? row.optionalText(1)
    case "schema": version = max(version, Int(row.text(1)) ?? 0)
    default: break
    }
  }

  private mutating func addEntry(_ row: Row, _ place: SalvagedPlace) {
    let entry = LoggedEntry(row)
    guard place.isOfTable, entry.hash.utf8.count == 64, ChangeEntry.Step(rawValue: entry.step) != nil,
      entry.sequence >= 1, !entry.project.isEmpty
    else { return }
    entries[entry.project, default: [:]][entry.sequence, default: []].append(place)
    lastTick = max(lastTick, min(entry.tick, Int(Int32.max)))
  }

  private mutating func addRun(_ row: Row, _ place: SalvagedPlace) {
    let run = LoggedRun(row)
    guard !place.isOfTable, run.sequence >= 1, run.run >= 0, run.body.hasPrefix("[") else { return }
    runs[run.project, default: [:]][run.sequence, default: [:]][run.run, default: []].append(place)
  }

  private mutating func addTextOrSeen(_ row: Row, _ place: SalvagedPlace) {
    if place.isOfTable {
      guard let reader = row.optionalText(0), let tick = row.optionalNumber(1), let at = row.optionalNumber(2)
      else { return }
      if seen[reader].map({ $0.tick < tick }) ?? true {
        seen[reader] = SeenMark(reader: reader, tick: tick, at: at)
      }
    } else if let digest = row.optionalText(1), digest.utf8.count == 64, let text = row.optionalText(2),
      Chain.seal(text) == digest
    {
      texts[row.text(0), default: [:]][digest, default: []].append(place)
    }
  }

  /// The newest version of a row counts.
  private mutating func addHead(_ row: Row, _ place: SalvagedPlace) {
    guard place.isOfTable, place.isCurrent, let sequence = row.optionalNumber(Shape.headSequence),
      sequence >= 1,
      ProjectStatus(rawValue: row.text(3)) != nil, row.text(Shape.headHash).utf8.count == 64
    else { return }
    let id = row.text(0)
    if heads[id].map({ $0.sequence < sequence }) ?? true {
      heads[id] = Head(sequence: sequence, customerSeen: row.day(Shape.customerSeen))
    }
  }
}

/// A table by the number of its columns.
private enum Shape {
  case entry, run, textOrSeen, project, item, meta

  init?(columns: Int) {
    switch columns {
    case 15: self = .entry
    case 7: self = .run
    case 3: self = .textOrSeen
    case 2: self = .meta
    case 10: self = .item
    // Every version of the schema added columns behind these.
    case 37...: self = .project
    default: return nil
    }
  }

  // The places of columns in the first version's table of projects.
  static let customerSeen = 24
  static let headSequence = 34
  static let headHash = 35
}
