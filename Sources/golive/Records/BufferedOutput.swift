import Platform

/// Writes many short texts to a descriptor.
final class BufferedOutput {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16
  /// What ended it.
  private(set) var failure: SystemError?

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Returns whether more can be written.
  func write(_ text: String) -> Bool {
    guard failure == nil else { return false }
    buffer += text.utf8
    if buffer.count >= Self.capacity { flush() }
    return failure == nil
  }

  func finish() throws(SystemError) {
    flush()
    if let failure { throw failure }
  }

  private func flush() {
    do throws(SystemError) { try Descriptor.write(buffer, to: descriptor) } catch { failure = error }
    buffer.removeAll(keepingCapacity: true)
  }
}
