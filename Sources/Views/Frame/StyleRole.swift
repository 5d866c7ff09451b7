import Theming

/// What a piece of the screen means to the theme; `Role` alone would also be a person's.
package typealias StyleRole = Theming.Role
