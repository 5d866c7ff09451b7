import PostgresEngine
import StateStore
import TestSupport
import Testing

/// Over a network the server has to prove who it is. The tests' server is reached by its name, as over a network.
@Suite(
  "Certificates", .needsServer,
  .enabled(if: ServerCertificate.isPossible, "openssl is not installed"))
struct ServerCertificateTests {
  private let certificate: ServerCertificate
  private let server: PostgresServer

  init() throws {
    let certificate = try ServerCertificate(for: ["DNS:localhost"])
    self.certificate = certificate
    server = try PostgresServer(settings: ServerCertificate.settings, whenPrepared: certificate.install)
    let place = try PostgresPlace(server.address())
    _ = try PostgresEngine.create(place, name: "test", options: PostgresFixture.options)
  }

  private func open(host: String, authority: String) throws {
    let place = try PostgresPlace(
      "postgresql://owner@\(host):\(server.port)/postgres?sslmode=verify-full&sslrootcert=\(authority)")
    _ = try PostgresEngine.open(place, options: PostgresFixture.options)
  }

  private func refusal(host: String, authority: String) -> String {
    do { try open(host: host, authority: authority) } catch {
      return (error as? StoreError)?.sentence ?? "\(error)"
    }
    return "it was opened"
  }

  @Test func theRightCertificateOpens() throws {
    try open(host: "localhost", authority: certificate.authority)
  }

  @Test func aCertificateOfAnotherAuthorityIsRefused() {
    let said = refusal(host: "localhost", authority: certificate.stranger)
    #expect(said.contains("certificate verify failed"), "\(said)")
    #expect(said.contains("nothing was sent to it"), "\(said)")
  }

  @Test func aCertificateForAnotherNameIsRefused() {
    let said = refusal(host: "127.0.0.1", authority: certificate.authority)
    #expect(said.contains("127.0.0.1"), "\(said)")
  }

  @Test func aServerWithoutACertificateIsRefused() throws {
    let plain = try PostgresServer.shared.get()
    let place = try PostgresPlace(
      "postgresql://owner@localhost:\(plain.port)/postgres?sslmode=verify-full"
        + "&sslrootcert=\(certificate.authority)")
    #expect(throws: StoreError.self) { try PostgresEngine.open(place, options: PostgresFixture.options) }
  }
}
