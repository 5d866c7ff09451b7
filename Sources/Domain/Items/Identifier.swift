/// The name of one `Owner`, unique within its project (items) or its workspace (projects).
package struct ID<Owner>: Hashable, Comparable, Sendable, RawRepresentable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.rawValue = value }
  package var description: String { rawValue }
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

package typealias ProjectID = ID<Project>
package typealias ItemID = ID<Item>
