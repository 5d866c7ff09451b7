import Foundation
import Platform

/// Certificates of a database server, and of an authority that nobody else knows, made with openssl.
package final class ServerCertificate: Sendable {
  package static let isPossible = access("/usr/bin/openssl", X_OK) == 0

  private let directory: String
  /// What a client trusts.
  package var authority: String { directory + "/authority.crt" }
  /// An authority that did not sign.
  package var stranger: String { directory + "/stranger.crt" }

  private struct NotMade: Error { let said: String }

  /// - Parameter names: as in `subjectAltName`: `DNS:localhost`.
  package init(for names: [String]) throws {
    var template = Array("/tmp/golive-tls-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw NotMade(said: "no temporary directory") }
    directory = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    chmod(directory, 0o755)
    for name in ["authority", "stranger"] {
      try openssl(
        ["req", "-x509", "-days", "2", "-subj", "/CN=\(name)", "-out", "\(directory)/\(name).crt"]
          + newKey(name))
    }
    try openssl(["req", "-subj", "/CN=golive test", "-out", "\(directory)/server.csr"] + newKey("server"))
    // Another account reads it too, whatever a test has set for new files.
    for file in [authority, stranger] { chmod(file, 0o644) }
    let names = "subjectAltName=" + names.joined(separator: ",") + "\n"
    try names.write(toFile: directory + "/names", atomically: true, encoding: .utf8)
    try openssl([
      "x509", "-req", "-in", "\(directory)/server.csr", "-CA", authority, "-CAkey",
      "\(directory)/authority.key", "-CAcreateserial", "-days", "2", "-extfile", "\(directory)/names", "-out",
      "\(directory)/server.crt",
    ])
  }

  deinit { TemporaryDirectory.remove(directory) }

  private func newKey(_ name: String) -> [String] {
    [
      "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
      "\(directory)/\(name).key",
    ]
  }

  private func openssl(_ arguments: [String]) throws {
    let made = try ChildProcess.run(["/usr/bin/openssl"] + arguments)
    guard made.status == 0 else { throw NotMade(said: made.said) }
  }

  package static let settings = ["ssl=on", "ssl_cert_file=../server.crt", "ssl_key_file=../server.key"]

  package func install(on server: PostgresServer) throws {
    for name in ["server.crt", "server.key"] { try server.put("\(directory)/\(name)", as: name) }
  }
}
