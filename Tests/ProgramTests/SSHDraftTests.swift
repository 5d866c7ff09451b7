import Foundation
import TestSupport
import Testing

/// Drafts of people who log in over SSH: in the state directory of the account, each to their own.
@Suite(.serialized, .enabled(if: SSHSite.isPossible, SSHSite.obstacle))
struct SSHDraftTests {
  @Test func aLostConnectionLosesNothingTypedAndNobodyElseSeesIt() throws {
    let site = try SSHSite()
    try site.golive("new", "Acme Logistics", "--mpoc", "Dana Ruiz", "--start", "2025-11-03")
    try site.golive("new", "Globex Secret", "--mpoc", "Sam Poe", "--start", "2025-11-03")
    try site.grant("mpoc:acme-logistics/Dana Ruiz", key: "dana")
    try site.grant("mpoc:globex-secret/Sam Poe", key: "sam")
    try site.grant("ipm/Lee Chen", key: "lee")

    let dana = try site.open(key: "dana")
    try dana.waitUntil(contains: "Hello, Dana Ruiz")
    try dana.type("r")
    try dana.waitUntil(contains: "Tell us what is wrong")
    try dana.type("The phones do not ring")
    try dana.waitUntil(contains: "do not ring")
    try dana.closePane()
    try site.waitUntilNobodyIsThere()

    let sam = try site.open(key: "sam")
    try sam.waitUntil(contains: "Hello, Sam Poe")
    try sam.type("r")
    #expect(try !sam.waitUntil(contains: "Tell us what is wrong").contains("do not ring"))
    try sam.closePane()
    let lee = try site.open(key: "lee")
    #expect(try !lee.waitUntil(contains: "Globex Secret").contains("Not saved last time"))
    try lee.closePane()
    try site.waitUntilNobodyIsThere()

    let again = try site.open(key: "dana")
    try again.waitUntil(contains: "Not sent last time")
    try again.type("r")
    try again.waitUntil(contains: "The phones do not ring")
    try again.keys("C-s")
    try again.waitUntil(contains: "It is number AL-1")
    try again.type("q")
    try site.waitUntilNobodyIsThere()
    #expect(try site.golive("issue", "list", "acme").contains("The phones do not ring"))
  }
}
