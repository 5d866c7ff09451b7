import Domain
import JSON

extension Workspace {
  package func ownProjects() throws(StoreError) -> [ProjectSummary] {
    guard actor.side == .customer else { return [] }
    return try seats(of: actor).map { (id) throws(StoreError) in try summary(id) }
  }

  /// The projects whose people include this person in this role, by customer.
  package func seats(of person: Actor) throws(StoreError) -> [ProjectID] {
    let name = Self.pattern(.name, person.name)
    let role = Self.pattern(.role, person.role.rawValue)
    let contact = person.role == .mpoc ? person.name : ""
    let rows = try engine.rows(
      """
      SELECT p.id FROM project p
      WHERE (p.mpoc = $3 AND $3 <> '') OR EXISTS (SELECT 1 FROM item i
        WHERE i.project = p.id AND i.kind = 'person'
          AND i.fields LIKE $1 ESCAPE '\\' AND i.fields LIKE $2 ESCAPE '\\')
      ORDER BY name_key, id
      """, [.text(name), .text(role), .text(contact)])
    return rows.map { ProjectID($0.text(0)) }
  }

  /// Empty for a customer, because it is about other customers' projects.
  package func projects(with name: String, email: String?) throws(StoreError) -> [ProjectID] {
    guard seesAll else { return [] }
    let rows = try engine.rows(
      """
      SELECT p.id FROM project p WHERE p.status = 'active' AND EXISTS (SELECT 1 FROM item i
        WHERE i.project = p.id AND i.kind = 'person'
          AND (i.fields LIKE $1 ESCAPE '\\' OR i.fields LIKE $2 ESCAPE '\\'))
      ORDER BY name_key, id
      """, [.text(Self.pattern(.name, name)), .text(Self.pattern(.email, email ?? name))])
    return rows.map { ProjectID($0.text(0)) }
  }

  /// Matches the JSON of an item's fields in which the field has exactly this value.
  private static func pattern(_ field: Field, _ value: String) -> String {
    let member = JSONText.object([(field.rawValue, value)]).dropFirst().dropLast()
    return "%\(Pattern.literal(String(member)))%"
  }
}
