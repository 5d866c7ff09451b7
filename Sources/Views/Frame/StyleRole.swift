import Theming

/// The style role of a part of the screen in the theme; plain `Role` is ambiguous with that of a person.
package typealias StyleRole = Theming.Role
