import Dashboard
import Domain
import TestSupport
import Testing

/// Views in plain lines: the same words, without a menu of letters.
@Suite struct LinearViewTests {
  @Test func aViewIsShownByItsNameAndNamedWithTheList() throws {
    let said = try Conversation().talk(["views live soon", "views", "waiting", "columns", "ball"])
    #expect(said.contains("view live soon, filter live:none go-live:today..+15bd."), "\(said)")
    #expect(said.contains("Views of the portfolio") && said.contains("1. needs me, "))
    #expect(said.contains("view waiting, filter ball:cust,carr."))
    #expect(said.contains("Columns, in order"))
  }

  @Test func anUnknownViewOrColumnIsAskedForAgain() throws {
    let said = try Conversation().talk(["views nonsense", "b", "columns bal", "b"])
    #expect(said.contains("\"nonsense\" is not one of these"), "\(said)")
    #expect(said.contains("Did you mean ball?"))
  }

  @Test func theOpenWorkHasItsOwn() throws {
    let said = try Conversation().talk(["waiting", "views in danger"])
    #expect(said.contains("Everything open: ") && said.contains("view in danger"), "\(said)")
  }

  @Test func theChosenColumnsAreRead() throws {
    let said = try Conversation().talk(["columns ball:12 go-live", "list"])
    let row = said.split(separator: "\n").last { $0.hasPrefix("1. ") } ?? ""
    #expect(row.contains(", ball ") && row.contains(", go-live "), "\(said)")
    #expect(!row.contains("ready") && !row.contains("health"), "\(row)")
    let work = try Conversation().talk(["waiting", "views in danger", "columns what due", "list"])
    let line = work.split(separator: "\n").last { $0.hasPrefix("1. ") } ?? ""
    #expect(line.contains(", due ") && !line.contains("has it for"), "\(work)")
  }

  @Test func theCustomerHasNone() throws {
    let said = try Conversation().talk(["views", "save-view x"], as: SmallProject.mpoc)
    #expect(!said.contains("Views of") && !said.contains("Saved"))
  }
}
