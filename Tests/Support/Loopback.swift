import Platform

/// Sockets on this machine's loopback address.
package enum Loopback {
  /// One that nobody listens on, below those that connections are given for a moment.
  package static func freePort() -> Int? {
    for _ in 0..<100 {
      let port = Int.random(in: 15_000..<32_000)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      if withAddress(of: port, { bind(descriptor, $0, $1) == 0 }) { return port }
    }
    return nil
  }

  package static func withAddress<Result>(
    of port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
