import Dashboard
import Domain
import JSON
import TestSupport
import TimeZones

/// Parsers of what people type in one line, and of what the store keeps as text.
extension FuzzedParser {
  private static let today = Day(number: 20_780)

  static let words: [FuzzedParser] = [
    FuzzedParser(
      "dates in words", ["fri", "+3bd", "24 nov", "2026-12-01", "eow", "+2bd"]
    ) {
      switch DayWords.read($0, today: today, calendar: .weekdays) {
      case .success(let day): Day(iso: day.iso) == day ? .taken : .refused("")
      case .failure(let problem): .refused(problem.sentence)
      }
    },
    FuzzedParser(
      "filters",
      [
        "dana ball:us", "due<fri !closed", "@dana \"two words\" ~nrth", "state:open,done owner:IPM",
        "(a or !b) and not re:/x[0-9]{2,}(y|z)*/ slip:1..5", "due:mon..fri held>=3d evidence:none \"(",
      ]
    ) { text in
      let filter = Filter(reading: text, today: today)
      return .kept("\(filter.terms)", again: "\(Filter(reading: filter.text, today: today).terms)")
    },
    FuzzedParser(
      "phone numbers",
      ["+12125550100", "+1 (212) 555-0100", "00442071234567", "+12125550100..+12125550119", "2125550100"]
    ) { text in
      do throws(NumberProblem) {
        let range = try NumberRange(reading: text, country: "US")
        return .kept(
          range.description, again: try NumberRange(reading: range.description, country: "US").description)
      } catch { return .refused("\(error.text) \(error.remedy)") }
    },
    FuzzedParser("selections of numbers", ["usage:user site:NYC", "+12125550100..+12125550119, fax"]) {
      text in
      do throws(Refusal) {
        _ = try NumberSelection(reading: text, of: "acme", country: "US")
        return .taken
      } catch { return .refused(error.sentence) }
    },
    FuzzedParser("go-live windows", ["08:00-10:30", "22:00 – 02:00", "20:00-24:00"]) { text in
      do throws(GoLiveWindow.Problem) {
        let window = try GoLiveWindow(reading: text)
        return .kept(window.text, again: GoLiveWindow(window.text)?.text ?? "")
      } catch { return .refused(error.reason) }
    },
    FuzzedParser(
      "receipts", ["acme · #8 · 2026-11-26 · PS04-9G8G-RR90-F6Z1", "a,b #1 2026-11-26 0123456789abcdef"]
    ) {
      guard let receipt = Receipt($0) else { return .refused("no receipt") }
      return .kept(receipt.description, again: Receipt(receipt.description)?.description ?? "")
    },
    FuzzedParser(
      "proofs, times and terms of a template", ["tasks ONE", "elapsed A-1 3", "< 50 ms", "T0+15", "2 h"]
    ) {
      _ = (Proof($0), RunbookTime($0), ResponseTime($0), Threshold($0), Anchor($0), PortSlots($0))
      _ = (Dependency($0), AgendaPoint($0), TaskDocument($0))
      return .taken
    },
    FuzzedParser("stored notes by day", ["2026-12-24 Shutdown;2026-12-20..2026-12-31 Retail peak"]) { text in
      let notes = DatedNotes(stored: text)
      return .kept(notes.text, again: DatedNotes(stored: notes.text).text)
    },
    FuzzedParser("names of keys", ["ctrl-p", "shift-tab", "f12", "alt-x", "é"]) { text in
      guard let key = Key(text: text) else { return .refused("no key") }
      return .kept("\(key)", again: Key(text: key.text).map { "\($0)" } ?? "none")
    },
    FuzzedParser(
      "JSON of a field", [#"{"a":"b","c":"d\n"}"#, #"{ "title" : "\u0041\ud83d\ude00\/" , "x" : "" }"#]
    ) {
      do throws(JSONReader.Malformed) {
        _ = try JSONReader.object($0) { $0 }
        return .taken
      } catch { return .refused("malformed") }
    },
    FuzzedParser(
      "JSON of changes", [#"[["A","title",null,"x"],["B","state","a","b"]]"#, "[]", #"[[],["a"]]"#]
    ) {
      do throws(JSONReader.Malformed) {
        _ = try JSONReader.table($0)
        return .taken
      } catch { return .refused("malformed") }
    },
    FuzzedParser(bytes: "compiled time zones", zones) { bytes in
      do throws(TZif.Failure) {
        let zone = try TZif.zone(name: "Europe/London", bytes)
        for seconds in [Int64.min / 2, 0, 1_795_424_400, Int64.max / 2] {
          _ = zone.period(at: Timestamp(milliseconds: seconds))
        }
        return .taken
      } catch { return .refused(error.sentence) }
    },
  ]

  private static let zones: [[UInt8]] = ["Europe/London", "America/New_York", "Asia/Kathmandu"].compactMap {
    FileTree.bytes(of: "/usr/share/zoneinfo/\($0)")
  }
}
