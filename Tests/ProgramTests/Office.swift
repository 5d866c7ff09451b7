import Foundation
import Platform
import TestSupport

/// A network of its own with one cable to this machine, as an office has it.
final class Office {
  /// Why there can be none here; `nil` if there can.
  static let obstacle: String? = {
    if geteuid() != 0 { return "only root can make networks" }
    let name = "golive-probe-\(getpid())"
    guard let made = try? ChildProcess.run(["/usr/sbin/ip", "netns", "add", name]) else {
      return "ip is not installed (Debian: iproute2)"
    }
    guard made.status == 0 else { return "no network can be made here" }
    let cable = try? ChildProcess.run([
      "/usr/sbin/ip", "-n", name, "link", "add", "golive0", "type", "veth", "peer", "name", "golive1",
    ])
    _ = try? ChildProcess.run(["/usr/sbin/ip", "netns", "del", name])
    return cable?.status == 0 ? nil : "no network can be connected here"
  }()

  private struct NotMade: Error, CustomStringConvertible { let description: String }

  private let name: String
  private let near: String
  /// The address of this machine, as seen from the office.
  let gateway: String
  /// The beginning of a command line that runs in the office.
  var within: [String] { ["/usr/sbin/ip", "netns", "exec", name] }

  /// - Parameter number: from 1; each has its own addresses.
  init(_ number: Int) throws {
    let network = "10.\(200 + number).\(Int.random(in: 1...250))"
    name = "golive-\(getpid())-\(number)"
    near = "gl\(getpid() % 100_000)n\(number)"
    gateway = network + ".1"
    do {
      try ip("netns", "add", name)
      try ip("link", "add", near, "type", "veth", "peer", "name", "cable", "netns", name)
      try ip("addr", "add", gateway + "/30", "dev", near)
      try ip("-n", name, "addr", "add", network + ".2/30", "dev", "cable")
      try ip("-n", name, "link", "set", "lo", "up")
      try ip("-n", name, "link", "set", "cable", "up")
      try plug()
    } catch {
      remove()
      throw error
    }
  }

  deinit { remove() }

  func unplug() throws { try ip("link", "set", near, "down") }
  func plug() throws { try ip("link", "set", near, "up") }

  private func ip(_ words: String...) throws {
    let done = try ChildProcess.run(["/usr/sbin/ip"] + words)
    guard done.status == 0 else { throw NotMade(description: "ip \(words): \(done.said)") }
  }

  private func remove() { _ = try? ip("netns", "del", name) }
}
