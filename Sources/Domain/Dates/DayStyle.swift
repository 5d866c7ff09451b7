/// Which comes first in a day such as `12/11`.
package enum DayOrder: String, CaseIterable, Sendable {
  case dayMonth = "day-month"
  case monthDay = "month-day"
}

/// How somebody types days: the order of `12/11`, and the names of days and months in their language.
package struct DayStyle: Sendable {
  /// `nil`: a day that reads two ways is refused.
  package var order: DayOrder?
  package var texts: Texts

  package init(order: DayOrder? = nil, texts: Texts = .english) {
    self.order = order
    self.texts = texts
  }

  /// The words with names of the language as English ones; what is English already stays.
  func english(_ words: [String]) -> [String] {
    guard !texts.isEnglish else { return words }
    // "mar" is a day of the week or a month: a month stands beside a number.
    let hasNumber = words.contains { $0.first?.isNumber == true }
    return words.map { word in
      if word == texts(DateText.today).lowercased() { return "today" }
      if let sign = word.first, sign == "+" || sign == "-" { return Self.businessDays(word) }
      let month = Self.place(of: word, in: [.months, .monthsShort], texts, letters: 3).map(Self.months)
      let weekday = Self.place(of: word, in: [.weekdays, .weekdaysShort], texts, letters: 2).map(
        Self.weekdays)
      return (hasNumber ? month ?? weekday : weekday ?? month) ?? word
    }
  }

  /// A day in the words of the language, for what reads English.
  func english(_ text: String) -> String {
    guard !texts.isEnglish else { return text }
    let words = text.lowercased().split(separator: " ").map { word in
      word.count > 1 && word.last == "." ? String(word.dropLast()) : String(word)
    }
    return english(words).joined(separator: " ")
  }

  /// `+2at`, `+2dh`: business days as they are shortened in German and Spanish.
  private static func businessDays(_ word: String) -> String {
    ["at", "dh"].contains { word.hasSuffix($0) } ? word.dropLast(2) + "bd" : word
  }

  private static func place(
    of word: String, in lists: [DateList], _ texts: Texts, letters: Int
  ) -> Int? {
    guard word.count >= letters else { return nil }
    return lists.lazy.compactMap { list in
      texts.parts(list).firstIndex { $0.lowercased().hasPrefix(word) }
    }.first
  }

  private static func months(_ index: Int) -> String { Day.monthName(index + 1).lowercased() }

  private static func weekdays(_ index: Int) -> String {
    Weekday(rawValue: index)?.name.lowercased() ?? ""
  }
}

extension PortPaper {
  /// What the customer typed, with its day as the rules of orders read it.
  func english(_ text: String, _ style: DayStyle) -> String {
    switch self {
    case .bill: return style.english(text)
    case .loa:
      guard let comma = text.lastIndex(of: ",") else { return text }
      return text[...comma] + " " + style.english(String(text[text.index(after: comma)...]))
    case .account, .pin, .remedy: return text
    }
  }
}
