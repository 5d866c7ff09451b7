/// How days are written.
package enum DateText: String, Phrase {
  case full = "{weekday} {day} {month}"
  case fullYear = "{weekday} {day} {month} {year}"
  case short = "{wd} {dd} {mon}"
  case shortYear = "{wd} {dd} {mon} {year}"
  case brief = "{dd} {mon}"
  case briefYear = "{dd} {mon} {yy}"
  case today
  case businessDays = "{count} business day|{count} business days"

  package static let area = "dates"
  package static let about =
    "{weekday} Tuesday, {wd} Tue, {day} 5, {dd} 05, {month} November, {mon} Nov, {yy} 27"
}

/// Names of days and months.
package enum DateList: String, Phrase {
  case weekdays = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"
  case weekdaysShort = "Mon,Tue,Wed,Thu,Fri,Sat,Sun"
  case months =
    "January,February,March,April,May,June,July,August,September,October,November,December"
  case monthsShort = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"

  package static let area = "names"
  package static let about = "lists: Monday first, January first"
}
