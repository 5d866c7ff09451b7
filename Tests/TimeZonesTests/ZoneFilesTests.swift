import Domain
import Testing
import TimeZones

struct ZoneFilesTests {
  @Test func utcNeedsNoFile() throws {
    #expect(try ZoneFiles(directory: "/nowhere").zone("UTC") == .utc)
  }
}
