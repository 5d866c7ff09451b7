import Foundation
import Platform
import Synchronization

/// A network between a program and the tests' database server: it delays, it is cut, and it swallows one answer.
package final class ServerProxy: Sendable {
  package let port: Int
  private let listener: Int32
  private let server: Int
  /// Milliseconds in each direction.
  private let delay: Int
  private let state = Mutex(State())

  private struct State {
    var isCut = false
    /// Ends a connection when this was passed on to the server, before the answer comes back.
    var swallowing: [UInt8] = []
    var isCutThen = false
    /// Bytes that still pass in one direction before the connection ends; once.
    var left: (bytes: Int, isAsking: Bool)?
    var pairs: [(Int32, Int32)] = []
    var accepted = 0
  }

  package init(to server: Int, delay: Int = 0) throws {
    self.server = server
    self.delay = delay
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    guard let port = Loopback.freePort(),
      Loopback.withAddress(of: port, { bind(listener, $0, $1) == 0 }), listen(listener, 20) == 0
    else { throw NeverHappened(awaited: "a free port") }
    self.port = port
    Thread.detachNewThread { [self] in accept() }
  }

  deinit { close(listener) }

  /// How many connections were made through it.
  package var accepted: Int { state.withLock { $0.accepted } }

  /// Ends all connections; until `mend` there are no new ones.
  package func cut() {
    state.withLock { state in
      state.isCut = true
      for (one, other) in state.pairs {
        shutdown(one, Int32(SHUT_RDWR))
        shutdown(other, Int32(SHUT_RDWR))
      }
      state.pairs = []
    }
  }

  /// From here on everything passes; an answer that was still to be lost is not.
  package func mend() {
    state.withLock { ($0.isCut, $0.isCutThen, $0.swallowing, $0.left) = (false, false, [], nil) }
  }

  /// The next time these bytes go to the server, its answer is lost with the connection.
  package func swallowAnswer(to text: String) { state.withLock { $0.swallowing = Array(text.utf8) } }

  /// As `swallowAnswer`, and from that moment on nothing gets through.
  package func swallowAnswerAndCut(to text: String) {
    swallowAnswer(to: text)
    state.withLock { $0.isCutThen = true }
  }

  /// The connection ends once, after so many further bytes to the server or from it.
  package func cut(after bytes: Int, ofQuestions isAsking: Bool) {
    state.withLock { $0.left = (bytes, isAsking) }
  }

  /// Whether the end that `cut(after:ofQuestions:)` asked for has come.
  package var hasCut: Bool { state.withLock { $0.left == nil } }

  /// Ends accepting; connections end when one side does.
  package func end() {
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept() {
    while true {
      let client = Platform.accept(listener, nil, nil)
      guard client >= 0 else { return }
      let far = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      // Its own delay only, not that of small packets which wait for each other.
      for end in [client, far] {
        var on: Int32 = 1
        setsockopt(end, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      }
      let isOpen = Loopback.withAddress(of: server) { connect(far, $0, $1) == 0 }
      let goesOn = state.withLock { state in
        state.accepted += 1
        guard isOpen, !state.isCut else { return false }
        state.pairs.append((client, far))
        return true
      }
      guard goesOn else {
        close(client)
        close(far)
        continue
      }
      Thread.detachNewThread { [self] in pass(from: client, to: far, isAsking: true) }
      Thread.detachNewThread { [self] in pass(from: far, to: client, isAsking: false) }
    }
  }

  private func pass(from source: Int32, to target: Int32, isAsking: Bool) {
    var queue: [(due: Date, bytes: ArraySlice<UInt8>)] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let now = Date()
      while let first = queue.first, first.due <= now {
        let passing = passing(first.bytes, isAsking: isAsking)
        let isLast = isAsking && swallows(first.bytes) || passing.count < first.bytes.count
        // The answer finds nobody.
        if isLast { shutdown(source, Int32(SHUT_RDWR)) }
        guard
          passing.withUnsafeBytes({ send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
          ) == passing.count
        else {
          return end(source, target)
        }
        queue.removeFirst()
        if isLast { return end(source, target) }
      }
      var place = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
      let pause = queue.first.map { max(1, Int32($0.due.timeIntervalSinceNow * 1000)) } ?? -1
      guard poll(&place, 1, pause) > 0 else { continue }
      let count = read(source, &buffer, buffer.count)
      guard count > 0 else { return end(source, target) }
      queue.append((Date(timeIntervalSinceNow: Double(delay) / 1000), buffer[..<count]))
    }
  }

  private func passing(_ bytes: ArraySlice<UInt8>, isAsking: Bool) -> ArraySlice<UInt8> {
    state.withLock { state in
      guard let left = state.left, left.isAsking == isAsking else { return bytes }
      state.left = left.bytes < bytes.count ? nil : (left.bytes - bytes.count, isAsking)
      return bytes.prefix(left.bytes)
    }
  }

  private func swallows(_ bytes: ArraySlice<UInt8>) -> Bool {
    state.withLock { state in
      let wanted = state.swallowing
      guard !wanted.isEmpty, bytes.count >= wanted.count,
        bytes.indices.dropLast(wanted.count - 1).contains(where: {
          bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
        })
      else { return false }
      state.swallowing = []
      if state.isCutThen { state.isCut = true }
      return true
    }
  }

  private func end(_ one: Int32, _ other: Int32) {
    // The server has what was sent, and does it.
    usleep(100_000)
    shutdown(one, Int32(SHUT_RDWR))
    shutdown(other, Int32(SHUT_RDWR))
  }
}
