import CCrypto

/// SHA-256, for the chain of the log and for identifying texts.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &output)
    return output
  }
}
