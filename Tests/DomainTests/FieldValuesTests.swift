import Domain
import TestSupport
import Testing

@Suite("Values by field")
struct FieldValuesTests {
  @Test func commonNamesAndAnyOthersBehaveAlike() throws {
    var values = FieldValues()
    let names: [Field] = [.wave, .kind, "from-the-future", .title, "", "entered-EXECUTE", .dates, "título"]
    for field in names { values[field] = "1 \(field)" }
    for field in names { #expect(values[field] == "1 \(field)") }
    #expect(values.count == names.count)
    #expect(Set(values.keys) == Set(names))
    #expect(values[.parent] == nil)
    #expect(values["nobody"] == nil)
  }

  @Test func aFieldIsItsNameHoweverItWasMade() {
    #expect(Field(rawValue: ["evidence", "wanted"].joined(separator: "-")) == .evidenceWanted)
    #expect(Field(rawValue: "entered-" + "PLAN") == .entered("PLAN"))
    #expect(Field("a") != Field("b"))
    #expect([Field.wave, .title, "zz", "aa"].sorted() == ["aa", .title, .wave, "zz"])
  }

  /// The same steps on a dictionary give the same values.
  @Test(arguments: 1...20)
  func anyOrderOfSettingAndRemovingIsThatOfADictionary(seed: UInt64) {
    var random = Seeded(seed)
    let names = Field.columns + [.title, .note, .wave, .dates, "entered-PLAN", "x", "y"]
    var values = FieldValues()
    var model: [Field: String] = [:]
    for step in 0..<200 {
      guard let field = names.randomElement(using: &random) else { continue }
      let value = Bool.random(using: &random) ? "\(step)" : nil
      values[field] = value
      model[field] = value
      #expect(values[field] == value, "seed \(seed), step \(step)")
    }
    #expect(Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) }) == model, "seed \(seed)")
    #expect(values == FieldValues(model), "seed \(seed)")
    #expect(values.hashValue == FieldValues(model).hashValue, "seed \(seed)")
  }
}
