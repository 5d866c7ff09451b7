/// The float of the work before go-live, and how the forecast goes on by itself.
enum Version3 {
  static let statements = [
    "ALTER TABLE project ADD COLUMN float {{INT}}",
    "ALTER TABLE project ADD COLUMN drift TEXT NOT NULL DEFAULT ''",
  ]
}
