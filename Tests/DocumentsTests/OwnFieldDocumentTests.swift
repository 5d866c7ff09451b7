import Documents
import Domain
import TestSupport
import Testing

/// Own fields in documents: what the customer reads has only what the customer sees.
struct OwnFieldDocumentTests {
  private func text(_ kind: DocumentKind) throws -> String {
    let fields = [
      NewOwnField("tenant", label: "Tenant ID", visibility: .customer, value: "contoso"),
      NewOwnField("installed", type: .date, visibility: .customer, value: "2026-11-24"),
      NewOwnField("margin", value: "secret"), NewOwnField("circuit", visibility: .customer),
    ]
    return try DocumentTemplateTests.markdown(
      kind, RegisterProject.project(fields.map { .onOwnField(.add($0)) }).state)
  }

  @Test func theStatusReportNamesThoseBothSidesSee() throws {
    let report = try text(.status)
    #expect(report.contains("| Tenant ID | contoso |") && report.contains("| Installed | Tue 24 Nov 2026 |"))
    #expect(!report.contains("secret") && !report.contains("Circuit"))
  }

  @Test func theHandoverPackNamesOursToo() throws {
    let pack = try text(.handover)
    #expect(pack.contains("| Tenant ID | contoso |") && pack.contains("| Margin (ours alone) | secret |"))
  }

  @Test func aDocumentForTheCustomerCannotNameOurs() {
    #expect(throws: DocumentProblem.self) {
      try DocumentTemplate(
        "{{#own_fields_internal}}{{own_value}}{{/own_fields_internal}}", file: "sow.md", kind: .sow)
    }
  }
}
