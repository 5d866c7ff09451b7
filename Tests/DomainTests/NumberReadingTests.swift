import Domain
import Testing

/// Numbers as people and spreadsheets write them (5.5).
struct NumberReadingTests {
  @Test(
    arguments: [
      ("+12125550100", nil, "+12125550100"), ("+1 (212) 555-0100", nil, "+12125550100"),
      ("001.212.555.0100", nil, "+12125550100"), ("212 555 0100", "US", "+12125550100"),
      ("(416) 555-0100", "CA", "+14165550100"), ("020 7946 0000", "GB", "+442079460000"),
      ("+44 (0)20 7946 0000", nil, "+442079460000"), ("0044 20 7946 0000", "US", "+442079460000"),
      ("tel:+12125550100", nil, "+12125550100"), ("'+12125550100", nil, "+12125550100"),
      ("+358 9 123 4567", nil, "+35891234567"), ("030 901820", "DE", "+4930901820"),
      ("06 1234 5678", "IT", "+390612345678"), ("+99912345678", nil, "+99912345678"),
      ("212\u{2011}555\u{2011}0100", "us", "+12125550100"),
    ] as [(String, String?, String)])
  func anAcceptedFormIsStoredAsE164(text: String, country: String?, expected: String) throws {
    let reading = try NumberReading(text, country: country)
    #expect(reading.number.description == expected)
    #expect(reading.restored == nil)
  }

  @Test(
    arguments: [
      ("12125550100", nil, "+12125550100"), ("12125550100", "US", "+12125550100"),
      ("442079460000", nil, "+442079460000"), ("442079460000", "GB", "+442079460000"),
      ("2079460000", "GB", "+442079460000"),
    ] as [(String, String?, String)])
  func whatASpreadsheetDroppedIsRestoredAndSaid(text: String, country: String?, expected: String) throws {
    let reading = try NumberReading(text, country: country)
    #expect(reading.number.description == expected)
    #expect(reading.restored != nil)
  }

  @Test(arguments: [
    ("1.2125550152E+10", "exponent form"), ("1,415E+10", "exponent form"), ("4E11", "exponent form"),
    ("2125550100", "without a country"), ("02079460000", "without a country"), ("", "no number"),
    ("+12125550a00", "\"a\""), ("+1212555010", "9 digits after +1, 10 wanted"),
    ("+11125550100", "area code begins with 1"), ("+12121550100", "exchange begins with 1"),
    ("+12124110100", "411"), ("+12129110100", "911"), ("+4402079460000", "11 digits"),
    ("+440207946000", "0 after +44"), ("+44207946", "6 digits after +44, 9 to 10 wanted"),
    ("+9991234567890123", "at most 15"), ("+0123456789", "no international number"),
    ("+12125550100 x12", "\"x\""),
  ])
  func anImpossibleNumberIsRefusedWithTheReason(text: String, reason: String) {
    #expect {
      try NumberReading(text)
    } throws: { error in
      guard let problem = error as? NumberProblem else { return false }
      return problem.text.contains(reason) && !problem.remedy.isEmpty
    }
  }

  @Test(
    arguments: [
      ("+18005550199", NumberType.tollFree), ("+18335550199", .tollFree), ("+18445550199", .tollFree),
      ("+18555550199", .tollFree), ("+18665550199", .tollFree), ("+18775550199", .tollFree),
      ("+18885550199", .tollFree), ("+12125550199", .geographic), ("+18225550199", .geographic),
      ("+442079460000", .geographic), ("+441632960000", .geographic), ("+443000000000", .geographic),
      ("+447700900000", .mobile), ("+448081570000", .tollFree), ("+448449000000", nil),
      ("+498001234567", nil),
    ] as [(String, NumberType?)])
  func theTypeFollowsFromTheDigits(text: String, type: NumberType?) throws {
    #expect(try NumberReading(text).number.type == type)
  }

  @Test func aRangeKeepsItsEndsAndRefusesWhatIsTooLongBackwardOrOfAnotherLength() throws {
    let first = try NumberReading("+14255551234").number
    let range = try NumberRange(from: first, to: NumberReading("+14255551259").number)
    #expect(range.count == 26 && range.description == "+14255551234..+14255551259")
    #expect(try NumberRange(from: first, to: first) == NumberRange(first))
    for last in ["+14255551233", "+14255561234", "+442079460000"] {
      #expect(throws: NumberProblem.self) { try NumberRange(from: first, to: NumberReading(last).number) }
    }
  }
}
