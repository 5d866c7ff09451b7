import TestSupport

/// A disk whose power goes: what was synced is there, whatever came after may be there, or not, or in part, or in
/// another order.
struct CutDisk {
  private enum Node: Equatable {
    case file(Int)
    case directory(Int)
  }

  private enum Write {
    case bytes(at: Int, [UInt8])
    case cut(to: Int)
  }

  private struct File {
    var lasting: [UInt8] = []
    /// Since it was last synced.
    var waiting: [Write] = []
  }

  private struct Directory {
    /// Names that are there now, and those a cut leaves for certain.
    var now: [String: Node] = [:]
    var lasting: [String: Node] = [:]
    /// Since it was last synced; each is one step of the file system. `nil` removes a name.
    var waiting: [[(name: String, node: Node?)]] = []

    mutating func change(_ step: [(name: String, node: Node?)]) {
      Self.apply(step, to: &now)
      waiting.append(step)
    }

    mutating func sync() {
      lasting = now
      waiting = []
    }

    static func apply(_ step: [(name: String, node: Node?)], to names: inout [String: Node]) {
      for (name, node) in step { names[name] = node }
    }
  }

  private var files: [File] = []
  /// The first is the place of the record.
  private var directories = [Directory()]
  /// Files by the number the file system knows them by.
  private var known: [UInt64: Int] = [:]
  /// What was said to be stored.
  private(set) var acknowledged: [String] = []

  init(_ tree: FileTree) {
    for path in tree.directories.sorted() { add(.directory(directories.count), at: path) }
    for (path, bytes) in tree.files {
      add(.file(files.count), at: path)
      files[files.count - 1].lasting = bytes
    }
    for index in directories.indices { directories[index].sync() }
  }

  mutating func apply(_ change: DiskRecord.Change) {
    switch change {
    case .made(let number, let path):
      known[number] = files.count
      add(.file(files.count), at: path)
    case .written(let number, let path, let place, let bytes):
      if let file = file(number, path) { files[file].waiting.append(.bytes(at: place, bytes)) }
    case .cut(let number, let path, let length):
      if let file = file(number, path) { files[file].waiting.append(.cut(to: length)) }
    case .synced(let number, let path): sync(number, path)
    case .renamed(let from, let to): swap(from, to, isExchange: false)
    case .exchanged(let one, let other): swap(one, other, isExchange: true)
    case .removed(let path), .removedDirectory(let path): set([(path, nil)])
    case .madeDirectory(let path): add(.directory(directories.count), at: path)
    case .acknowledged(let id): acknowledged.append(id)
    }
  }

  private mutating func add(_ node: Node, at path: String) {
    switch node {
    case .file: files.append(File())
    case .directory: directories.append(Directory())
    }
    set([(path, node)])
  }

  /// Names of one directory, changed in one step.
  private mutating func set(_ changes: [(path: String, node: Node?)]) {
    guard let first = changes.first,
      case .directory(let parent)? = node(at: Self.parts(first.path).dropLast())
    else { return }
    directories[parent].change(changes.map { (Self.parts($0.path).last ?? "", $0.node) })
  }

  private mutating func swap(_ from: String, _ to: String, isExchange: Bool) {
    let moved = node(at: Self.parts(from)[...])
    let other = isExchange ? node(at: Self.parts(to)[...]) : nil
    if Self.parts(from).dropLast() == Self.parts(to).dropLast() {
      set([(from, other), (to, moved)])
    } else {
      set([(to, moved)])
      set([(from, other)])
    }
  }

  private mutating func sync(_ number: UInt64, _ path: String) {
    if case .directory(let index)? = node(at: Self.parts(path)[...]) { return directories[index].sync() }
    guard let file = file(number, path) else { return }
    for write in files[file].waiting { Self.apply(write, to: &files[file].lasting) }
    files[file].waiting = []
  }

  private mutating func file(_ number: UInt64, _ path: String) -> Int? {
    guard case .file(let file)? = node(at: Self.parts(path)[...]) else { return known[number] }
    known[number] = file
    return file
  }

  private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  private func node(at parts: ArraySlice<String>) -> Node? {
    var node: Node? = .directory(0)
    for part in parts {
      guard case .directory(let index)? = node else { return nil }
      node = directories[index].now[part]
    }
    return node
  }

  private static func apply(_ write: Write, to bytes: inout [UInt8]) {
    switch write {
    case .cut(let length):
      if length < bytes.count { bytes.removeSubrange(length...) }
      bytes += [UInt8](repeating: 0, count: max(0, length - bytes.count))
    case .bytes(let place, let new):
      bytes += [UInt8](repeating: 0, count: max(0, place + new.count - bytes.count))
      bytes.replaceSubrange(place..<place + new.count, with: new)
    }
  }
}

extension CutDisk {
  /// A disk as it may be found after a cut now.
  func found(_ random: inout Seeded) -> FileTree {
    var tree = FileTree()
    collect(0, "", &tree, &random)
    return tree
  }

  private func collect(_ index: Int, _ path: String, _ tree: inout FileTree, _ random: inout Seeded) {
    let directory = directories[index]
    var names = directory.lasting
    // Journals keep the order of the steps in one directory.
    let count = directory.waiting.count
    let kept = random.pick([0, count, Int(random.next() % UInt64(count + 1))])
    for step in directory.waiting.prefix(kept) { Directory.apply(step, to: &names) }
    for (name, node) in names.sorted(by: { $0.key < $1.key }) {
      switch node {
      case .file(let file): tree.files[path + "/" + name] = content(of: files[file], &random)
      case .directory(let inner):
        tree.directories.append(path + "/" + name)
        collect(inner, path + "/" + name, &tree, &random)
      }
    }
  }

  private func content(of file: File, _ random: inout Seeded) -> [UInt8] {
    var bytes = file.lasting
    guard !file.waiting.isEmpty else { return bytes }
    var kept = file.waiting
    switch random.next() % 5 {
    case 0: kept = []
    case 1: kept = Array(kept.prefix(Int(random.next() % UInt64(kept.count + 1))))
    case 2: kept = kept.filter { _ in random.next() % 2 == 0 }
    case 3: kept = kept.filter { _ in random.next() % 4 != 0 }.shuffled(using: &random)
    default: break
    }
    for write in kept {
      for part in torn(write, &random) { Self.apply(part, to: &bytes) }
    }
    return bytes
  }

  /// Of one write in four only some sectors of 512 bytes arrive, or its beginning.
  private func torn(_ write: Write, _ random: inout Seeded) -> [Write] {
    guard case .bytes(let place, let bytes) = write, random.next() % 4 == 0 else { return [write] }
    if random.next() % 2 == 0 {
      return [.bytes(at: place, Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1)))))]
    }
    return stride(from: 0, to: bytes.count, by: 512).filter { _ in random.next() % 2 == 0 }.map {
      .bytes(at: place + $0, Array(bytes[$0..<min($0 + 512, bytes.count)]))
    }
  }
}
